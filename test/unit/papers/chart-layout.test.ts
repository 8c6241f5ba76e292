import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../server/domain/catalogue/chart/chart-of.ts';
import { faultsOfSteps } from '../../../server/domain/catalogue/chart/faults.ts';
import { CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import type { Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import { drawChart, planOfChart } from '../../../server/papers/chart/draw.ts';
import { markAreas } from '../../../server/papers/chart/place/marks-on.ts';
import { areaOf, isBar, touch, type Area, type Plan } from '../../../server/papers/chart/place/plan.ts';
import { LEAST_TEXT } from '../../../server/papers/chart/style.ts';
import type { Drawing, Primitive } from '../../../server/papers/drawing.ts';
import { defaultEntries } from '../../../server/seed/default-hall/entries/index.ts';
import { defaultItems } from '../../../server/seed/default-hall/index.ts';
import { randomEntry } from '../../support/charts/random.ts';
import { step, TOBACCO, way } from '../../support/charts/tobacco.ts';

const about = {
  bureau: '区烟草专卖局',
  version: 3,
  since: '2026-03-01',
  complaintUrl: 'https://hall.test/c',
};
const chartFor = (entry: Entry) => chartOf(entry, CHART_WORDS_ZH, about)!;
const inside = (a: Area, b: Area, slack = 0.5) =>
  a.x >= b.x - slack &&
  a.y >= b.y - slack &&
  a.x + a.w <= b.x + b.w + slack &&
  a.y + a.h <= b.y + b.h + slack;
const piecesOf = (points: Plan['edges'][number]['points']) =>
  points.slice(1).map((to, index) => ({ from: points[index]!, to, area: areaOf(points[index]!, to) }));

function expectOrder(plan: Plan): void {
  const page = { x: 0, y: 0, w: plan.width, h: plan.height };
  const lanes = new Map(plan.lanes.map(lane => [lane.lane.id, lane]));
  plan.boxes.forEach((box, index) => {
    expect(inside(box, page)).toBe(true);
    if (!isBar(box)) expect(inside(box, lanes.get(box.node.lane!)!)).toBe(true);
    for (const other of plan.boxes.slice(index + 1)) expect(touch(box, other)).toBe(false);
  });
  const boxes = new Map(plan.boxes.map(box => [box.node.id, box]));
  const labels = plan.edges.flatMap(({ label }) => label ?? []);
  for (const { edge, points } of plan.edges) {
    for (const { from, to, area } of piecesOf(points)) {
      expect(from[0] === to[0] || from[1] === to[1]).toBe(true);
      expect(inside(area, page)).toBe(true);
      for (const [id, box] of boxes)
        if (id !== edge.from && id !== edge.to) expect(touch(area, box)).toBe(false);
      for (const label of labels) expect(touch(area, label)).toBe(false);
    }
    for (const [[x, y], id] of [[points[0]!, edge.from] as const, [points.at(-1)!, edge.to] as const])
      expect(touch({ x, y, w: 0, h: 0 }, boxes.get(id)!, 1)).toBe(true);
  }
  labels.forEach((label, index) => {
    expect(inside(label, page)).toBe(true);
    for (const box of plan.boxes)
      for (const area of [box, ...markAreas(box)]) expect(touch(label, area)).toBe(false);
    for (const other of labels.slice(index + 1)) expect(touch(label, other)).toBe(false);
  });
}

describe('a chart of any steps', () => {
  it('keeps boxes apart and in their lanes, lines off other boxes, and words off everything', async () => {
    let labelled = 0;
    let homeless = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 25 }), fc.integer(), async (count, seed) => {
        const entry = randomEntry(count, seed);
        expect(faultsOfSteps(entry.steps, { promised: null, statutory: null })).toEqual([]);
        const plan = await planOfChart(chartFor(entry));
        expectOrder(plan);
        const words = plan.edges.filter(({ edge }) => edge.label !== null);
        labelled += words.length;
        homeless += words.filter(({ label }) => label === null).length;
      }),
      { numRuns: 60, seed: 20261126 },
    );
    expect(labelled).toBeGreaterThan(200);
    expect(homeless).toBe(0);
  }, 120_000);

  it('draws wrong steps too: rings, and steps that nothing leads to', async () => {
    const steps = [
      step('a', '甲', 'intake', [way('b')]),
      step('b', '乙', 'section', [way('a'), way('x')]),
      step('c', '丙', 'section', [way('end')]),
    ];
    expectOrder(await planOfChart(chartFor({ ...TOBACCO, steps })));
  });

  it('takes words of any length', async () => {
    const long = '依照法律法规规定的条件和程序'.repeat(4);
    const steps = [
      step('a', long, 'intake', [way('b', long), way('c', long, true)], { note: long, actor: long }),
      step('b', 'Licensing'.repeat(6), 'section', [way('end')], { actor: long, note: long }),
      step('c', long, 'applicant', [way('a')]),
    ];
    const entry = { ...TOBACCO, name: long, steps };
    expectOrder(await planOfChart(chartFor(entry)));
    expectOnPage(await drawChart(chartFor(entry)));
  });
});

const textsOf = (pages: readonly Drawing[]) =>
  pages.flatMap(({ shapes }) => shapes.flatMap(shape => (shape.kind === 'text' ? [shape] : [])));

function expectOnPage(pages: readonly Drawing[]): void {
  for (const { width, height, shapes } of pages) {
    expect(width / height).toBeCloseTo(210 / 297, 2);
    for (const shape of shapes)
      for (const [x, y] of cornersOf(shape)) expect(x >= 0 && y >= 0 && x <= width && y <= height).toBe(true);
  }
}

function cornersOf(shape: Primitive): (readonly [number, number])[] {
  if (shape.kind === 'line') return [...shape.points];
  if (shape.kind === 'disc')
    return [
      [shape.cx - shape.r, shape.cy - shape.r],
      [shape.cx + shape.r, shape.cy + shape.r],
    ];
  if (shape.kind === 'rect')
    return [
      [shape.x, shape.y],
      [shape.x + shape.w, shape.y + shape.h],
    ];
  return [[shape.x, shape.y]];
}

describe('the pages of a chart', () => {
  it('are one where a real item fits, with every word of it', async () => {
    const pages = await drawChart(chartFor(TOBACCO));
    expect(pages).toHaveLength(1);
    expectOnPage(pages);
    const said = textsOf(pages)
      .map(({ text }) => text)
      .join('');
    for (const { name, note } of TOBACCO.steps) expect(said).toContain(name + (note ?? ''));
    expect(said).toContain('不齐');
  });

  it('are one for a real item whose lanes are so narrow that a name takes two lines', async () => {
    const entry = defaultEntries(defaultItems()).find(({ name }) => name === '占用、挖掘城市道路审批')!;
    expect(await drawChart(chartFor(entry))).toHaveLength(1);
  });

  it('are more where text would become smaller than 6 pt, and lose no step', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `第${index}步`);
    const steps = names.map((name, index) =>
      step(`s${index}`, name, 'section', [way(index === 39 ? 'end' : `s${index + 1}`)], { note: '逐级审核' }),
    );
    const pages = await drawChart(chartFor({ ...TOBACCO, steps }));
    expect(pages.length).toBeGreaterThan(1);
    expectOnPage(pages);
    const said = textsOf(pages).map(({ text }) => text);
    for (const name of names) expect(said.filter(text => text === name)).toHaveLength(1);
    expect(said.filter(text => text === 'A')).toHaveLength(2);
    expect(pages[1]!.title).toContain('（2/');
  });

  it('have no text below 6 pt', async () => {
    for (const count of [5, 15, 25]) {
      const sizes = textsOf(await drawChart(chartFor(randomEntry(count, 7)))).filter(
        ({ text }) => !/^[\dA-Z]+$/.test(text),
      );
      expect(Math.min(...sizes.map(({ size }) => size))).toBeGreaterThanOrEqual(LEAST_TEXT);
    }
  });
});
