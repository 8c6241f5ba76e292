import { LOW_SHEETS, NO_SHEET_FAULTS } from './faults.ts';
import type { VirtualSheetPrinter } from './server.ts';

/** What the page may do to an A4 printer; each switch with its ways, the usual first. */
export const SHEET_SWITCHES = {
  paper: ['full', 'low', 'out'],
  cover: ['shut', 'open'],
  jam: ['none', 'stuck'],
  pace: ['usual', 'slow'],
  line: ['keeps', 'hangs-up'],
  cable: ['in', 'out'],
} as const;

export type SheetSwitches = {
  readonly [S in keyof typeof SHEET_SWITCHES]?: (typeof SHEET_SWITCHES)[S][number] | undefined;
};

const TRAY = { full: null, low: LOW_SHEETS, out: 0 } as const;
const SLOW_MS = 8_000;

/** How each switch of a printer stands now. */
export function sheetSwitchesOf(printer: VirtualSheetPrinter): Required<SheetSwitches> {
  const { sheets, coverOpen, jammed, sheetMs, hangsUp } = printer.faults();
  return {
    paper: sheets === 0 ? 'out' : sheets !== null && sheets <= LOW_SHEETS ? 'low' : 'full',
    cover: coverOpen ? 'open' : 'shut',
    jam: jammed ? 'stuck' : 'none',
    pace: sheetMs >= SLOW_MS ? 'slow' : 'usual',
    line: hangsUp ? 'hangs-up' : 'keeps',
    cable: printer.away() ? 'out' : 'in',
  };
}

/** Reads what was asked for; null when it is nothing that can be done. */
export function readSheetSwitches(body: string): SheetSwitches | null {
  let asked: unknown;
  try {
    asked = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof asked !== 'object' || asked === null) return null;
  const known: Readonly<Record<string, readonly string[]>> = SHEET_SWITCHES;
  const isKnown = ([name, way]: [string, unknown]): boolean => known[name]?.includes(way as string) ?? false;
  return Object.entries(asked).every(isKnown) ? asked : null;
}

/** Turns the switches named; the others stay. */
export async function turnSheets(printer: VirtualSheetPrinter, asked: SheetSwitches): Promise<void> {
  const { paper, cover, jam, pace, line, cable } = asked;
  printer.set({
    ...(paper === undefined ? {} : { sheets: TRAY[paper] }),
    ...(cover === undefined ? {} : { coverOpen: cover === 'open' }),
    ...(jam === undefined ? {} : { jammed: jam === 'stuck' }),
    ...(pace === undefined ? {} : { sheetMs: pace === 'slow' ? SLOW_MS : NO_SHEET_FAULTS.sheetMs }),
    ...(line === undefined ? {} : { hangsUp: line === 'hangs-up' }),
  });
  if (cable !== undefined) await printer.setAway(cable === 'out');
}
