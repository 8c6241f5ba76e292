/** One who goes errands for applicants, free of charge (帮办代办员). */
export interface StewardLine {
  readonly staffId: string;
  readonly name: string;
  readonly badge: string | null;
}
