import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfSteps } from '../../../server/domain/catalogue/chart/faults.ts';
import { longestLimit } from '../../../server/domain/catalogue/chart/longest.ts';
import { flowOf } from '../../../server/domain/catalogue/chart/flow.ts';
import type { Limit } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Step } from '../../../server/domain/catalogue/entry/step.ts';
import { step, TOBACCO, way } from '../../support/charts/tobacco.ts';

const working = (n: number): Limit => ({ n, unit: 'G' });
const none = { promised: null, statutory: null };
const days = (n: number) => ({ limit: working(n) });

describe('faults of steps', () => {
  const a = (...ways: Step['ways']) => step('a', '甲', 'intake', [...ways]);
  const b = (...ways: Step['ways']) => step('b', '乙', 'section', [...ways]);

  it.each<[string, Step[], object[]]>([
    ['no steps', [], []],
    ['a chain', [a(way('b')), b(way('end'))], []],
    ['an id twice', [a(way('end')), a(way('end'))], [{ code: 'duplicate_id', id: 'a' }]],
    [
      'a step named as the end',
      [step('end', '完', 'intake', [])],
      [{ code: 'duplicate_id', id: 'end' }, { code: 'no_start' }],
    ],
    ['a way to nowhere', [a(way('end'), way('x'))], [{ code: 'unknown_step', id: 'a', to: 'x' }]],
    ['a step that nothing leads to', [a(way('end')), b(way('end'))], [{ code: 'unreachable', id: 'b' }]],
    [
      'a step without a way on',
      [a(way('end', '是'), way('b', '否')), b()],
      [{ code: 'no_way_to_end', id: 'b' }],
    ],
    [
      'a ring',
      [a(way('b')), b(way('a'))],
      [{ code: 'no_start' }, { code: 'no_way_to_end', id: 'a' }, { code: 'no_way_to_end', id: 'b' }],
    ],
    ['a rare way back to the start', [a(way('b')), b(way('end', '是'), way('a', '否', true))], []],
  ])('%s', (_, steps, faults) => {
    expect(faultsOfSteps(steps, none)).toEqual(faults);
  });

  it('are none in a real item, until it promises less than its steps take', () => {
    const { steps, statutory } = TOBACCO;
    expect(faultsOfSteps(steps, { promised: working(10), statutory })).toEqual([]);
    expect(faultsOfSteps(steps, { promised: working(9), statutory })).toEqual([
      { code: 'over_promised', sum: 10, limit: working(9) },
    ]);
    expect(faultsOfSteps(steps, { promised: working(9), statutory: working(8) })).toHaveLength(2);
  });
});

describe('the longest limit', () => {
  it.each<[string, Step[], Limit['unit'], number]>([
    [
      'of branches side by side is that of the longer',
      [
        step('s', '受理', 'intake', [way('x'), way('y')]),
        step('x', '甲', 'section', [way('z')], days(3)),
        step('y', '乙', 'body', [way('z')], days(5)),
        step('z', '丙', 'chief', [way('end')], days(2)),
      ],
      'G',
      7,
    ],
    [
      'leaves out rare ways',
      [
        step('s', '审', 'section', [way('end', '是'), way('h', '听证', true)], days(3)),
        step('h', '听证', 'section', [way('end')], days(20)),
      ],
      'G',
      3,
    ],
    [
      'counts from acceptance: what the counter does before is not in it, what it does after is',
      [
        step('s', '收件', 'intake', [way('x')], days(5)),
        step('x', '审', 'section', [way('y')], days(3)),
        step('y', '送达', 'intake', [way('end')], days(1)),
      ],
      'G',
      4,
    ],
    ['counts the counter where nobody else acts', [step('s', '办', 'intake', [way('end')], days(1))], 'G', 1],
    [
      'takes working days as at least so many calendar days, not the other way',
      [
        step('x', '审', 'section', [way('y')], days(3)),
        step('y', '公示', 'section', [way('end')], { limit: { n: 7, unit: 'Z' } }),
      ],
      'G',
      3,
    ],
  ])('%s', (_, steps, unit, sum) => {
    expect(longestLimit(flowOf(steps), unit)).toBe(sum);
  });
});

describe('steps of any shape', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'end'];
  const ways = fc.array(
    fc.record({ to: fc.constantFrom(...ids), when: fc.constantFrom(null, '是', '否'), rare: fc.boolean() }),
    { maxLength: 4 },
  );
  const any = fc.array(
    fc
      .record({ id: fc.constantFrom(...ids.slice(0, -1)), ways })
      .map(one => step(one.id, one.id, 'section', [...one.ways], days(1))),
    { maxLength: 8 },
  );

  it('are read as a flow without rings: every way that does not return goes on', () => {
    fc.assert(
      fc.property(any, steps => {
        const { order, passages } = flowOf(steps);
        expect([...order].toSorted()).toEqual([...new Set(steps.map(({ id }) => id))].toSorted());
        for (const { from, to, returns } of passages)
          if (!returns && to !== 'end') expect(order.indexOf(from)).toBeLessThan(order.indexOf(to));
      }),
      { numRuns: 500 },
    );
  });

  it('have no faults exactly where ids are unique, ways known, and a walk reaches all and can always end', () => {
    fc.assert(
      fc.property(any, steps => {
        fc.pre(steps.length > 0);
        const codes = faultsOfSteps(steps, none).map(({ code }) => code);
        const known = new Map(steps.map(one => [one.id, one]));
        const walk = (id: string, seen = new Set<string>()): Set<string> => {
          if (seen.has(id)) return seen;
          seen.add(id);
          for (const { to } of steps.find(one => one.id === id)?.ways ?? []) walk(to, seen);
          return seen;
        };
        const first = walk(steps[0]!.id);
        expect(codes.includes('duplicate_id')).toBe(known.size < steps.length);
        const lost = [...known.keys()].some(id => !first.has(id));
        expect(codes.includes('unreachable')).toBe(lost);
        expect(codes.includes('no_way_to_end')).toBe([...known.keys()].some(id => !walk(id).has('end')));
      }),
      { numRuns: 500 },
    );
  });

  it('add up to no more than all of them', () => {
    fc.assert(
      fc.property(any, steps => longestLimit(flowOf(steps), 'G') <= new Set(steps.map(({ id }) => id)).size),
    );
  });
});
