import type { CaseEnd, Registered } from './record.ts';

/** One row of a month's roll-up: how the records of a bureau's items of one kind ended, and how their review stands. */
export interface MonthRow {
  readonly bureauId: string;
  readonly typeCode: string;
  readonly ends: Readonly<Record<CaseEnd, number>>;
  readonly states: Readonly<Record<Registered, number>>;
  readonly late: number;
}
/** A month of the register rolled up (rule G85). */
export interface MonthRoll {
  readonly month: string;
  readonly rows: readonly MonthRow[];
}
