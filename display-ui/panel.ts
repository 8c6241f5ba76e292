import type { Badge } from '../server/contract/boards.ts';

/** A call as the board's view has it. */
export interface Call {
  readonly label: string;
  readonly counter: number;
  readonly zoneId: string;
  readonly queueId: string;
  readonly state: 'called' | 'serving';
  readonly calls: number;
  readonly at: number;
  readonly badge: Badge | null;
}

/** One announcement: which ticket, and which of its calls. */
export interface Announced {
  readonly id: string;
  readonly calls: number;
}

/** The large panel: what it announces, since when, and what waits for its turn. */
export interface Panel {
  readonly current: Announced | null;
  readonly since: number;
  readonly waiting: readonly Announced[];
}

export const EMPTY_PANEL: Panel = { current: null, since: 0, waiting: [] };

/** A call is fresh, and amber, so long (LOOK 5). */
export const FRESH_MS = 20_000;
/** Each announcement has the panel at least so long before the next one takes it. */
export const TURN_MS = 6_000;

export type Calls = Readonly<Record<string, Call>>;

/** Those that still ask somebody to come, and have not done so for too long. */
function isDue(calls: Calls, { id, calls: count }: Announced): boolean {
  const call = calls[id];
  return call?.state === 'called' && call.calls === count;
}

/** Calls that the board has not shown yet, oldest first; what was called long before it looked is no news. */
function news(before: Calls, calls: Calls, newsFrom: number): Announced[] {
  return Object.entries(calls)
    .filter(([id, call]) => call.state === 'called' && call.calls !== before[id]?.calls)
    .filter(([, call]) => call.at > newsFrom)
    .sort(([, one], [, two]) => one.at - two.at)
    .map(([id, call]) => ({ id, calls: call.calls }));
}

/** What the board's zones say aloud just now, begun first first: it stands on the panel until it has been said. */
export type Spoken = readonly Announced[];

/**
 * The panel after a change of the calls or a tick of the clock: one announcement at a time, in order, each for at
 * least TURN_MS; then the next one, or the same one until it is answered or FRESH_MS are over. A call since
 * `unseenSince`, when the board last showed the truth, counts as fresh however long the board was blind. What is spoken
 * has the panel before all others and as long as it lasts; whom it puts off comes next (rule B19). Pure.
 */
export function nextPanel(
  panel: Panel,
  before: Calls,
  calls: Calls,
  now: number,
  unseenSince: number = now,
  spoken: Spoken = [],
): Panel {
  const newsFrom = Math.min(now - FRESH_MS, unseenSince);
  const waiting = [...panel.waiting, ...news(before, calls, newsFrom)].filter(one => isDue(calls, one));
  // The hall's clock may be put right under a running board.
  const since = Math.min(panel.since, now);
  const stays = panel.current !== null && isDue(calls, panel.current) && now - since < FRESH_MS;
  const hadItsTurn = now - since >= TURN_MS;
  const isSpoken = spoken.some(({ id }) => id === panel.current?.id);
  if (isSpoken) return { ...panel, since, waiting };
  const [said] = spoken;
  if (said) {
    const putOff = stays && !hadItsTurn ? [panel.current!, ...waiting] : waiting;
    const current = { id: said.id, calls: said.calls };
    return { current, since: now, waiting: putOff.filter(({ id }) => id !== said.id) };
  }
  if (stays && (waiting.length === 0 || !hadItsTurn)) return { ...panel, since, waiting };
  const [next, ...rest] = waiting;
  if (next) return { current: { id: next.id, calls: next.calls }, since: now, waiting: rest };
  return { ...EMPTY_PANEL, since };
}

/** The panel of a board that was covered or blind and shows again: what it announced gets its whole time anew. */
export function resumed(panel: Panel, now: number): Panel {
  return panel.current === null ? panel : { ...panel, since: now };
}
