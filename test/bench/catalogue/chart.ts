import { chartOf } from '../../../server/domain/catalogue/chart/chart-of.ts';
import type { Chart } from '../../../server/domain/catalogue/chart/chart.ts';
import { CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import { drawChart } from '../../../server/papers/chart/draw.ts';
import { openPress } from '../../../server/papers/press/press.ts';
import { randomEntry } from '../../support/charts/random.ts';
import type { Report } from '../report.ts';
import { quantile } from '../statistics.ts';
import type { Part } from './part.ts';

export const CHART_STEPS = [5, 10, 25, 50] as const;
const CHARTS = 100;
const THREADS = 5;
const SHARES = { p50: 0.5, p99: 0.99 } as const;

/** Charts from steps to the drawing on A4, each of another item with choices, returns and branches side by side. */
export const chart: Part = {
  name: `flow charts laid out and drawn, ${CHARTS} items each`,
  id: 'catalogue/chart',
  async run(report) {
    await inNewThread(report);
    for (const steps of CHART_STEPS) {
      const charts = Array.from({ length: CHARTS }, (_, index) => chartWith(steps, index + 1));
      // The first round meets each chart for the first time, in code that has run; the second knows its words' widths.
      for (const round of ['cold', 'warm'] as const) await drawing(report, steps, round, charts);
    }
  },
};

async function drawing(
  report: Report,
  steps: number,
  round: 'cold' | 'warm',
  charts: readonly Chart[],
): Promise<void> {
  const times: number[] = [];
  const own: number[] = [];
  let pages = 0;
  for (const one of charts) {
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    pages += (await drawChart(one)).length;
    times.push(performance.now() - from);
    const { user, system } = process.cpuUsage(cpu);
    own.push((user + system) / 1_000);
  }
  const note = `${(pages / charts.length).toFixed(1)} pages of A4 on average`;
  for (const [name, share] of Object.entries(SHARES))
    report.add({
      id: `catalogue/chart/${steps}/${round}/${name}`,
      value: quantile(times, share),
      unit: 'ms',
      note,
    });
  report.add({
    id: `catalogue/chart/${steps}/${round}/p99-own`,
    value: quantile(own, SHARES.p99),
    unit: 'ms',
    note: "the process's own processor time, collecting garbage in it: waiting for others on this machine is not",
  });
}

/** The very first chart of a press: its thread starts, the layout engine and the fonts are loaded for it. */
async function inNewThread(report: Report): Promise<void> {
  const times: number[] = [];
  for (let index = 0; index < THREADS; index += 1) {
    const press = openPress();
    const from = performance.now();
    await press.print({ kind: 'chart.svg', chart: chartWith(25, index + 1) });
    times.push(performance.now() - from);
    await press.close();
  }
  const note = `median of ${THREADS} new presses, 25 steps, as SVG`;
  report.add({ id: 'catalogue/chart/first', value: quantile(times, 0.5), unit: 'ms', note });
}

function chartWith(steps: number, seed: number): Chart {
  const about = { bureau: '示例局', version: 1, since: '2026-03-01', complaintUrl: 'https://hall.test/c' };
  return chartOf(randomEntry(steps, seed * 7919 + steps), CHART_WORDS_ZH, about)!;
}
