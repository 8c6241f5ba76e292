import type { Snag, Trouble } from './snag.ts';

/** What became of the snags of a month, of one bureau and one kind of trouble. */
export interface SnagCount {
  readonly bureauId: string | null;
  readonly trouble: Trouble;
  /** Opened in the month. */
  readonly received: number;
  /** Of them: closed by now, closed and never overdue, ever overdue, still open, and re-opened at least once. */
  readonly closed: number;
  readonly closedInTime: number;
  readonly overdue: number;
  readonly open: number;
  readonly reopened: number;
}

export type Counted = Pick<Snag, 'bureauId' | 'trouble' | 'openedOn' | 'state' | 'wasLate' | 'reopened'>;

const sum = (all: readonly Counted[]): Omit<SnagCount, 'bureauId' | 'trouble'> => {
  const closed = all.filter(({ state }) => state === 'closed');
  return {
    received: all.length,
    closed: closed.length,
    closedInTime: closed.filter(({ wasLate }) => !wasLate).length,
    overdue: all.filter(({ wasLate }) => wasLate).length,
    open: all.length - closed.length,
    reopened: all.filter(({ reopened }) => reopened > 0).length,
  };
};

/** The figures of a month, YYYY-MM: each is the recount of the snags opened in it (rule I8), by bureau and kind. */
export function snagFigures(
  snags: Iterable<Counted>,
  month: string,
): { readonly all: Omit<SnagCount, 'bureauId' | 'trouble'>; readonly rows: readonly SnagCount[] } {
  const own = [...snags].filter(({ openedOn }) => openedOn.startsWith(month));
  const groups = new Map<string, Counted[]>();
  for (const one of own) {
    const key = `${one.bureauId ?? ''}/${one.trouble}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const rows = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      bureauId: group[0]!.bureauId,
      trouble: group[0]!.trouble,
      ...sum(group),
    }));
  return { all: sum(own), rows };
}
