export const SHEET_KINDS = ['guide', 'card'] as const;
/** The guide of an item (办事指南), or what to bring (明白卡). */
export type SheetKind = (typeof SHEET_KINDS)[number];

/** A paper of an item on A4, at a kiosk: which, of which version, in one language, and no person. Times are epoch ms. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly itemCode: string;
  /** The version in force when it was ordered; null: of the item no more is written down than its name. */
  readonly version: number | null;
  /** The item's name, for the printer's own list of jobs. */
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly askedAt: number;
  /** The kiosk that was asked. */
  readonly machine: string;
}
