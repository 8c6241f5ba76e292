/** A citizen at a kiosk asked for a person; at most one call stands open a kiosk (rule K4). */
export interface Help {
  readonly id: string;
  readonly stationId: string;
  readonly at: number;
}
