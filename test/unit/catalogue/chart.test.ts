import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../server/domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_EN, CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { step, TOBACCO, way } from '../../support/charts/tobacco.ts';

const about = { bureau: '区烟草专卖局', version: 3, since: '2026-03-01', complaintUrl: null };
const drawn = (more: Partial<Entry> = {}, words = CHART_WORDS_ZH) =>
  chartOf({ ...TOBACCO, ...more }, words, about)!;

describe('the chart of a permit', () => {
  const chart = drawn();
  const node = (id: string) => chart.nodes.find(one => one.id === id)!;

  it('has lanes from the citizen inwards', () => {
    expect(chart.lanes.map(({ name }) => name)).toEqual(['申请人', '综合窗口', '专卖管理股', '首席代表']);
  });

  it('begins and ends with the citizen', () => {
    expect(node('apply')).toMatchObject({ kind: 'start', lane: 'applicant', note: '窗口、网上、邮寄' });
    expect(node('end')).toMatchObject({ kind: 'end', lane: 'applicant', title: '拿到结果' });
  });

  it('says limits in words', () => {
    const limits = ['receive', 'accept', 'inspect', 'apply'].map(id => node(id).limit);
    expect(limits).toEqual(['当场', '当日', '4 个工作日', null]);
  });

  it('numbers the points of supervision as one reads them, in the boxes and in the list', () => {
    const numbered = chart.nodes.flatMap(({ id, point }) => (point === null ? [] : [[point, id]]));
    expect(numbered).toEqual([
      [1, 'receive'],
      [2, 'accept'],
      [3, 'inspect'],
      [4, 'decide'],
      [5, 'issue'],
    ]);
    expect(chart.lists[0]).toMatchObject({ title: '监督点', numbered: true });
    expect(chart.lists[0]!.lines[1]).toBe('是否当日受理，有无拖延');
  });

  it('dashes what only rare ways lead to, and their lines', () => {
    const dashed = chart.nodes.filter(({ rare }) => rare).map(({ id }) => id);
    expect(dashed.toSorted()).toEqual(['amend', 'refuse']);
    const rare = chart.edges.filter(one => one.rare).map(({ from, to }) => `${from} ${to}`);
    expect(rare).toEqual(['check amend', 'amend apply', 'decide refuse']);
    expect(chart.edges.filter(({ returns }) => returns)).toMatchObject([{ from: 'amend', to: 'apply' }]);
  });

  it('marks what is judged and what is published', () => {
    expect(chart.nodes.filter(({ judges }) => judges).map(({ id }) => id)).toEqual(['check', 'decide']);
    const disclosed = chart.nodes.filter(one => one.disclosed).map(({ id }) => id);
    expect(disclosed.toSorted()).toEqual(['accept', 'decide', 'refuse']);
  });

  it('heads it with promise, law, charge and origin', () => {
    expect(chart.facts).toEqual([
      { name: '承诺', value: '10 个工作日', example: true },
      { name: '法定', value: '20 个工作日', example: false },
      { name: '', value: '不收费', example: false },
    ]);
    expect(chart.origin).toEqual(['区烟草专卖局', '行政许可', '第 3 版，2026年3月1日起']);
  });

  it('explains only the signs that it shows', () => {
    expect(chart.legend).toHaveLength(4);
    const plain = drawn({ steps: [step('a', '登记', 'intake', [way('end')])] });
    expect(plain.legend).toEqual([]);
  });
});

describe('what a chart adds of itself', () => {
  it('draws the application where the steps leave it out, but not for what the body starts', () => {
    const steps = [step('a', '办理', 'section', [way('end')])];
    expect(drawn({ steps }).nodes[0]).toMatchObject({ kind: 'start', title: '提出申请' });
    expect(drawn({ steps }).edges[0]).toMatchObject({ to: 'a', rare: false });
    const penalty = drawn({ steps, typeCode: '02' });
    expect(penalty.nodes.map(({ kind }) => kind)).toEqual(['step', 'end']);
    expect(penalty.lanes[0]!.name).toBe('当事人');
  });

  it('gives the rights of the law to applicants for permits only, unless the entry says its own', () => {
    const rights = (more: Partial<Entry>) =>
      drawn(more).lists.find(({ title }) => title === '您的权利')?.lines;
    expect(rights({})).toEqual(TOBACCO.rights);
    expect(rights({ rights: [] })).toEqual(CHART_WORDS_ZH.permitRights);
    expect(rights({ rights: [], typeCode: '20' })).toBeUndefined();
  });

  it('is no chart where no steps are known', () => {
    expect(chartOf({ ...TOBACCO, steps: [] }, CHART_WORDS_ZH, about)).toBeNull();
  });

  it('speaks English around the steps', () => {
    const chart = drawn({}, CHART_WORDS_EN);
    expect(chart.facts[0]).toEqual({ name: 'Promised', value: '10 working days', example: true });
    expect(chart.lanes.map(({ name }) => name)).toEqual([
      'Applicant',
      'Intake counter',
      '专卖管理股',
      'Chief representative',
    ]);
    expect(chart.origin.at(-1)).toBe('Version 3, since 2026-03-01');
  });

  it('draws wrong steps as far as they go', () => {
    const steps = [
      step('a', '甲', 'intake', [way('b'), way('nowhere')]),
      step('b', '乙', 'intake', []),
      step('b', '又一个乙', 'intake', []),
      step('c', '丙', 'section', [way('end')]),
    ];
    const chart = drawn({ steps });
    expect(chart.nodes.map(({ title }) => title)).toEqual(['提出申请', '甲', '乙', '丙', '拿到结果']);
    expect(chart.edges.map(({ to }) => to)).toEqual(['a', 'b', 'end']);
  });
});

describe('branches side by side', () => {
  const joint = [
    step('accept', '受理', 'intake', [way('inspect'), way('fire'), way('health')]),
    step('inspect', '核查', 'section', [way('review')]),
    step('fire', '消防', 'body', [way('review')], { actor: '消防大队' }),
    step('health', '卫生', 'body', [way('look')], { actor: '卫健局' }),
    step('look', '复看', 'body', [way('review')], { actor: '卫健局' }),
    step('review', '审核', 'section', [way('issue', '可以'), way('refuse', '不可以', true)]),
    step('issue', '送达', 'intake', [way('file')]),
    step('refuse', '不予', 'section', [way('file')]),
    step('file', '归档', 'section', [way('end')]),
  ];
  const chart = drawn({ steps: joint });

  it('start from a bar and are waited for at another', () => {
    const bars = chart.nodes.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => id);
    expect(bars).toEqual(['fork accept', 'join review']);
    const into = (id: string) => chart.edges.filter(({ to }) => to === id).map(({ from }) => from);
    expect(into('join review')).toEqual(['inspect', 'fire', 'look']);
    expect(into('review')).toEqual(['join review']);
    expect(into('inspect')).toEqual(['fork accept']);
  });

  it('are not what meets after a choice', () => {
    expect(chart.edges.filter(({ to }) => to === 'file').map(({ from }) => from)).toEqual([
      'issue',
      'refuse',
    ]);
  });

  it('have a lane each, in the order in which they come', () => {
    expect(chart.lanes.map(({ name }) => name)).toEqual([
      '申请人',
      '综合窗口',
      '承办科室',
      '消防大队',
      '卫健局',
    ]);
  });
});
