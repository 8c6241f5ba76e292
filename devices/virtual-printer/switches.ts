import type { VirtualPrinter } from './server.ts';

/** What the page may do to a printer: what people and accidents do to real ones. */
export interface Switches {
  readonly paper?: 'full' | 'low' | 'out' | undefined;
  readonly cover?: 'open' | 'shut' | undefined;
  readonly cable?: 'out' | 'in' | undefined;
}

/** How each switch of a printer stands now. */
export function switchesOf(printer: VirtualPrinter): Required<Switches> {
  const { paperOut, nearEnd, coverOpen, away } = printer.condition();
  return {
    paper: paperOut ? 'out' : nearEnd ? 'low' : 'full',
    cover: coverOpen ? 'open' : 'shut',
    cable: away ? 'out' : 'in',
  };
}

/** Slips that a low roll is good for. */
const LOW_SLIPS = 5;
const ROLL = { full: null, low: LOW_SLIPS, out: 0 } as const;

/** Reads what was asked for; null when it is nothing that can be done. */
export function readSwitches(body: string): Switches | null {
  let asked: unknown;
  try {
    asked = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof asked !== 'object' || asked === null) return null;
  const { paper, cover, cable, ...rest } = asked as Record<string, unknown>;
  const known =
    isOneOf(paper, ['full', 'low', 'out']) &&
    isOneOf(cover, ['open', 'shut']) &&
    isOneOf(cable, ['out', 'in']);
  return known && Object.keys(rest).length === 0 ? (asked as Switches) : null;
}

const isOneOf = (value: unknown, allowed: readonly string[]): boolean =>
  value === undefined || allowed.includes(value as string);

/** Turns the switches named; the others stay. */
export async function turn(printer: VirtualPrinter, { paper, cover, cable }: Switches): Promise<void> {
  if (paper !== undefined) printer.set({ paperSlips: ROLL[paper] });
  if (cover !== undefined) printer.setCover(cover === 'open');
  if (cable !== undefined) await printer.setAway(cable === 'out');
}
