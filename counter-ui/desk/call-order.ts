/** Who waits, as an officer sees it; `rank` is the place in line, across lines too (rule Q1); `isBack`: came back to this counter (rule Q2). */
export interface Waiting {
  readonly ticketId: string;
  readonly label: string;
  readonly takenAt: number;
  readonly rank: number;
  readonly priority: boolean;
  readonly isBack: boolean;
}

interface Line {
  readonly target: number;
  readonly next: readonly Waiting[];
}

/** One who waits, with the line and that line's target in minutes. */
export interface NextUp extends Waiting {
  readonly queueId: string;
  readonly target: number;
}

/** Who is called next from here, first one first: who came back, then the lines of a counter merged by rank; at most `shown`. */
export function callOrder(lines: Readonly<Record<string, Line>>, shown: number): NextUp[] {
  return Object.entries(lines)
    .flatMap(([queueId, { next, target }]) => next.map(one => ({ ...one, queueId, target })))
    .sort((a, b) => Number(b.isBack) - Number(a.isBack) || a.rank - b.rank || a.label.localeCompare(b.label))
    .slice(0, shown);
}

/** Whole minutes somebody has waited, by the hall's clock. */
export function waitedMinutes(takenAt: number, now: number): number {
  return Math.max(0, Math.floor((now - takenAt) / 60_000));
}
