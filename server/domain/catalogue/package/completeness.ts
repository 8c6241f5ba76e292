import { faultsOfSteps } from '../chart/faults.ts';
import { missingOf } from '../entry/check.ts';
import type { Entry } from '../entry/entry.ts';
import { citation } from '../laws/citation.ts';

/** 一表 一图 一件 一盘: the register, the chart, the file of legal bases, and the electronic record (DOMAIN A7). */
export interface Completeness {
  /** Fields of the register that are missing. */
  readonly table: readonly string[];
  /** What is wrong with the chart; `no_steps` when there is nothing to draw. */
  readonly chart: readonly string[];
  /** Articles that are named without their words; `no_basis` when none is named. */
  readonly basis: readonly string[];
}

/** Takes an entry; gives what its package still lacks. The electronic record is made of the same data and never lacks. */
export function completenessOf(entry: Entry): Completeness {
  const chart =
    entry.steps.length === 0 ? ['no_steps'] : faultsOfSteps(entry.steps, entry).map(({ code }) => code);
  const unread = entry.basis.filter(({ text }) => text === null);
  const basis = entry.basis.length === 0 ? ['no_basis'] : unread.map(citation);
  return { table: missingOf(entry), chart: [...new Set(chart)], basis };
}

/** Whether nothing is lacking. */
export const isComplete = ({ table, chart, basis }: Completeness): boolean =>
  table.length + chart.length + basis.length === 0;
