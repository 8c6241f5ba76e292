import { describe, expect, it } from 'vitest';
import { chartOfCategory } from '../../../server/domain/catalogue/chart/chart-of-category.ts';
import { chartOfWhole } from '../../../server/domain/catalogue/chart/chart-of-whole.ts';
import { CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { drawChart } from '../../../server/papers/chart/draw.ts';
import { step, TOBACCO, way } from '../../support/charts/tobacco.ts';

const about = { bureauName: (id: string) => `${id}局`, publisher: '区政务服务中心', complaintUrl: null };
const quick: Entry = {
  ...TOBACCO,
  ...{ code: 'quick', bureauId: '丙', promised: { n: 1, unit: 'G' } },
  steps: [
    step('apply', '申请', 'applicant', [way('check')]),
    step('check', '收件', 'intake', [way('judge')], { limit: { n: 0, unit: 'G' } }),
    step('judge', '审定', 'section', [way('give')], { limit: { n: 1, unit: 'G' }, judges: true }),
    step('give', '交付', 'intake', [way('end')]),
  ],
};
const unknown: Entry = { ...TOBACCO, code: 'unknown', bureauId: '丙', promised: null, steps: [] };
const penalty: Entry = { ...unknown, code: 'penalty', bureauId: '丁', typeCode: '02' };

describe('the chart of a category', () => {
  const chart = chartOfCategory('01', [TOBACCO, quick, unknown, penalty], CHART_WORDS_ZH, about);
  const node = (id: string) => chart.nodes.find(one => one.id === id)!;

  it('counts its items, those with steps, and what they promise', () => {
    expect(chart.facts.map(({ name, value }) => `${name}${value}`)).toEqual([
      '事项3 项',
      '有流程的2 项',
      '承诺1 至 10 个工作日',
    ]);
  });

  it('goes through the common phases, each with its items and the range of its limits', () => {
    expect(chart.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'apply accept',
      'accept examine',
      'examine decide',
      'decide deliver',
      'deliver end',
    ]);
    expect(node('examine')).toMatchObject({ limit: '7 个工作日', judges: false });
    expect(node('examine').note).toContain('2 项中 1 项');
    expect(node('decide')).toMatchObject({ limit: '1 至 2 个工作日', judges: true });
    expect(node('decide').note).toContain('2 项要作判断');
    expect(node('accept').limit).toBe('当场至 5 个工作日');
  });

  it('says how many items each bureau has', () => {
    expect(chart.lists[0]).toMatchObject({ lines: ['丙局 2 项', 'b-tobacco局 1 项'] });
  });

  it('has no application where nobody applies, and no counts where no steps are known', () => {
    const penalties = chartOfCategory('02', [TOBACCO, penalty], CHART_WORDS_ZH, about);
    expect(penalties.nodes.map(({ title }) => title)).toEqual(['受理', '审查', '决定', '送达', '拿到结果']);
    expect(penalties.nodes.every(({ limit }) => limit === null)).toBe(true);
  });
});

describe('the whole chart', () => {
  const chart = chartOfWhole([TOBACCO, quick, penalty], CHART_WORDS_ZH, about);

  it('leads every category to its first phase, with its items by bureau', () => {
    const kinds = chart.nodes.filter(({ lane }) => lane === 'kinds');
    expect(kinds.map(({ title }) => title)).toEqual(['行政许可', '行政处罚']);
    expect(kinds[0]!.note).toBe('2 项\nb-tobacco局 1、丙局 1');
    expect(chart.edges.slice(0, 2).map(({ to }) => to)).toEqual(['apply', 'examine']);
  });

  it('is drawn on one page', async () => {
    expect(await drawChart(chart)).toHaveLength(1);
  });
});
