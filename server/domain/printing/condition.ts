export const PRINTER_CONDITIONS = ['ready', 'low', 'out', 'cover', 'fault', 'away'] as const;

/** As its own agent tells: near the end of its paper, out of it, open, broken, or not to be reached. */
export type PrinterCondition = (typeof PRINTER_CONDITIONS)[number];

/** The condition of a printer since when; one of which nothing was told has none. */
export interface PrinterState {
  readonly printerId: string;
  readonly condition: PrinterCondition;
  readonly at: number;
}

/** Whether a slip may be sent to it: nothing is known against it (rule N3). */
export function maySlip(state: PrinterState | undefined): boolean {
  return state === undefined || state.condition === 'ready' || state.condition === 'low';
}
