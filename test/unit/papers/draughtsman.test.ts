import { afterEach, describe, expect, it } from 'vitest';
import { chartOf } from '../../../server/domain/catalogue/chart/chart-of.ts';
import type { Chart } from '../../../server/domain/catalogue/chart/chart.ts';
import { CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import { drawChart } from '../../../server/papers/chart/draw.ts';
import { openDraughtsman, type Draughtsman } from '../../../server/papers/chart/worker/draughtsman.ts';
import { TOBACCO } from '../../support/charts/tobacco.ts';

const about = { bureau: '区烟草专卖局', version: 3, since: '2026-03-01', complaintUrl: null };
const chart = chartOf(TOBACCO, CHART_WORDS_ZH, about)!;

describe('the thread that draws charts', () => {
  let draughtsman: Draughtsman | null = null;
  const open = (patience?: number) => (draughtsman = openDraughtsman(patience));
  afterEach(() => draughtsman?.close());

  it('draws what would be drawn here, several at a time', async () => {
    const thread = open();
    const here = await drawChart(chart);
    const there = await Promise.all([thread.draw(chart), thread.draw({ ...chart, name: '别的' })]);
    expect(there[0]).toEqual(here);
    expect(there[1]![0]!.title).toBe('别的 流程图');
  }, 60_000);

  it('fails for a chart that cannot be drawn, and goes on', async () => {
    const thread = open();
    await expect(thread.draw({ ...chart, nodes: null } as unknown as Chart)).rejects.toThrow('null');
    expect(await thread.draw(chart)).toHaveLength(1);
  }, 60_000);

  it('gives up on a thread that is silent, and starts another', async () => {
    const thread = open(1);
    await expect(thread.draw(chart)).rejects.toThrow('too long');
    await expect(thread.draw(chart)).rejects.toThrow('too long');
  }, 60_000);

  it('lets nobody wait when it is closed', async () => {
    const thread = open();
    const drawing = expect(thread.draw(chart)).rejects.toThrow('no more charts');
    await thread.close();
    await drawing;
  }, 60_000);
});
