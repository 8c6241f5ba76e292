import type { Hall } from '../../../server/compose.ts';
import type { Report } from '../report.ts';
import { quantile } from '../statistics.ts';

/** What each part of this bench stands on. */
export interface CasesBed {
  readonly hall: Hall;
  readonly report: Report;
  /** The database's process. */
  readonly database: number;
  readonly cases: number;
  /** The hall's date. */
  readonly today: string;
}

/** Two rows: the middle of some waits in ms, and the longest but for one in a hundred. */
export function addWaits(report: Report, id: string, waits: readonly number[], note: string): void {
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const)
    report.add({ id: `cases/${id}/${name}`, value: quantile(waits, share), unit: 'ms', note });
}
