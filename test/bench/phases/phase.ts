import type { Bed } from '../bed.ts';
import type { Measured } from '../hammer.ts';
import type { Baseline } from '../raw/contenders.ts';
import { describe, summarize } from '../turns.ts';

/** A part of the run. `ids`: what its rows begin with. */
export interface Phase {
  readonly name: string;
  readonly ids: readonly string[];
  run(bed: Bed): Promise<void>;
}

/** Adds a row of ours beside the baseline of the same turns. */
export function addRate(
  bed: Bed,
  id: string,
  measured: readonly Measured[],
  baseline: Baseline,
  remark = '',
): void {
  const ours = summarize(measured);
  bed.report.wrong(id, ours.errors);
  const base = `baseline ${Math.round(baseline.rate)}/s`;
  bed.report.add({
    ...{ id, value: ours.rate, unit: '/s', against: baseline.id, ratio: ours.rate / baseline.rate },
    note: [describe(ours), remark, base].filter(Boolean).join(', '),
  });
}
