/** A queue's line today: the next number to print, and the ids of those who wait, first in line first. */
export interface Line {
  readonly queueId: string;
  next: number;
  waiting: string[];
  /** Label of the ticket called last today, for boards. */
  lastCalled: string | null;
}

type RankOf = (ticketId: string) => number;

/** Where a rank belongs among the waiting: after all of smaller or equal rank. */
function placeOf(waiting: readonly string[], rank: number, rankOf: RankOf): number {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rankOf(waiting[middle]!) <= rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts a ticket into the line at its rank; most come last, so the end is looked at first. */
export function join(line: Line, ticketId: string, rank: number, rankOf: RankOf): void {
  const last = line.waiting[line.waiting.length - 1];
  if (last === undefined || rankOf(last) <= rank) line.waiting.push(ticketId);
  else line.waiting.splice(placeOf(line.waiting, rank, rankOf), 0, ticketId);
}

/** Takes a ticket out of the line; most go from its head, so the head is looked at first. */
export function leaveLine(line: Line, ticketId: string): void {
  const at = line.waiting[0] === ticketId ? 0 : line.waiting.indexOf(ticketId);
  if (at < 0) throw new Error('ticket is not in its line');
  if (at === 0) line.waiting.shift();
  else line.waiting.splice(at, 1);
}

/**
 * The rank that puts a ticket `places` later than the head of the line (rule T5): between its new neighbours, or
 * behind all when fewer wait. Ranks are doubles, so 50 halvings fit between two issues.
 */
export function rankAfter(line: Line, places: number, rankOf: RankOf): number {
  const before = line.waiting[Math.min(places, line.waiting.length) - 1];
  const after = line.waiting[places];
  if (before === undefined) return after === undefined ? 0 : rankOf(after) - 1;
  if (after === undefined) return rankOf(before) + 0.5;
  return (rankOf(before) + rankOf(after)) / 2;
}
