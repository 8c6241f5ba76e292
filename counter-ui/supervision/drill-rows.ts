import type { Drill } from '../../client/supervision/seen.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Tickets = ViewSnapshot<'tickets'>['tickets'];

/** A ticket behind a figure; how long it waited, or waits now. */
export interface DrillRow extends Readonly<Tickets[string]> {
  readonly id: string;
  readonly waitedMs: number;
}

/** The tickets of a figure, the longest wait first. */
export function rowsOf(tickets: Tickets, now: number): DrillRow[] {
  return Object.entries(tickets)
    .map(([id, ticket]) => {
      const until = ticket.calledAt ?? ticket.endedAt ?? now;
      return { id, ...ticket, waitedMs: Math.max(0, until - ticket.takenAt) };
    })
    .sort((a, b) => b.waitedMs - a.waitedMs || a.label.localeCompare(b.label));
}

/** How often they were called, missed their call or were done with a leg, where the figure counts that; null where it counts them. */
export function timesOf(show: Drill['show'], rows: readonly DrillRow[]): number | null {
  if (show === 'called') return rows.reduce((sum, { called }) => sum + called, 0);
  if (show === 'legs') return rows.reduce((sum, { legs }) => sum + legs, 0);
  return show === 'missed' ? rows.reduce((sum, { misses }) => sum + misses, 0) : null;
}
