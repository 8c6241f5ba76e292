/** A call as the board's view has it. */
export interface Call {
  readonly label: string;
  readonly counter: number;
  readonly zoneId: string;
  readonly state: 'called' | 'serving';
  readonly calls: number;
  readonly at: number;
}

/** The large panel: what it announces, since when, and what waits for its turn. */
export interface Panel {
  readonly current: { readonly id: string; readonly calls: number } | null;
  readonly since: number;
  readonly waiting: readonly { readonly id: string; readonly calls: number }[];
}

export const EMPTY_PANEL: Panel = { current: null, since: 0, waiting: [] };

/** A call is fresh, and amber, so long (LOOK 5). */
export const FRESH_MS = 20_000;
/** Each announcement has the panel at least so long before the next one takes it. */
export const TURN_MS = 6_000;

type Calls = Readonly<Record<string, Call>>;

/** Those that still ask somebody to come, and have not done so for too long. */
function isDue(calls: Calls, { id, calls: count }: { id: string; calls: number }): boolean {
  const call = calls[id];
  return call?.state === 'called' && call.calls === count;
}

/** Calls that began since the board last looked, oldest first; what was called long ago is no news. */
function news(before: Calls, calls: Calls, now: number): { id: string; calls: number; at: number }[] {
  return Object.entries(calls)
    .filter(([id, call]) => call.state === 'called' && call.calls !== before[id]?.calls)
    .filter(([, call]) => now - call.at < FRESH_MS)
    .map(([id, call]) => ({ id, calls: call.calls, at: call.at }))
    .sort((a, b) => a.at - b.at);
}

/**
 * The panel after a change of the calls or a tick of the clock: one announcement at a time, in order, each for at
 * least TURN_MS; then the next one, or the same one until it is answered or FRESH_MS are over. Pure.
 */
export function nextPanel(panel: Panel, before: Calls, calls: Calls, now: number): Panel {
  const waiting = [...panel.waiting, ...news(before, calls, now)].filter(one => isDue(calls, one));
  const stays = panel.current !== null && isDue(calls, panel.current) && now - panel.since < FRESH_MS;
  const hadItsTurn = now - panel.since >= TURN_MS;
  if (stays && (waiting.length === 0 || !hadItsTurn)) return { ...panel, waiting };
  const [next, ...rest] = waiting;
  if (next) return { current: { id: next.id, calls: next.calls }, since: now, waiting: rest };
  return { ...EMPTY_PANEL, since: panel.since };
}
