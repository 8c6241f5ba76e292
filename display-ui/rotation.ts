/** Whose turn it is in the place that calls and bulletins share, since when, and how many bulletins have had theirs. */
export interface Turn {
  readonly kind: 'calls' | 'bulletin';
  readonly since: number;
  readonly had: number;
}

export const FIRST_TURN: Turn = { kind: 'calls', since: 0, had: 0 };

/** A page stands so long (LOOK 5). */
export const PAGE_MS = 12_000;

/**
 * The turn after a tick. While anybody is asked to come (`quiet` false) it is always the calls'; else calls and pages of
 * bulletins change every PAGE_MS, so that bulletins have at most every second turn. Pure.
 */
export function nextTurn(turn: Turn, now: number, quiet: boolean, sheets: number): Turn {
  const had = turn.kind === 'bulletin' ? turn.had + 1 : turn.had;
  if (!quiet || sheets === 0)
    return turn.kind === 'calls' ? { ...turn, since: now } : { kind: 'calls', since: now, had };
  // The hall's clock may be put right under a running page.
  if (now < turn.since) return { ...turn, since: now };
  if (now - turn.since < PAGE_MS) return turn;
  return { kind: turn.kind === 'calls' ? 'bulletin' : 'calls', since: now, had };
}
