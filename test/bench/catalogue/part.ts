import type { Report } from '../report.ts';

/** One part of the bench of large catalogues, with the rows it makes. */
export interface Part {
  readonly name: string;
  /** What its rows' ids begin with. */
  readonly id: string;
  run(report: Report): Promise<void>;
}
