import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../server/domain/forecast/laws/arrivals.ts';
import { Losses } from '../../../server/domain/forecast/laws/losses.ts';
import { type Served, ServiceBook, type ServiceLaws } from '../../../server/domain/forecast/laws/service.ts';
import {
  factorAt,
  factorLeft,
  logNormalShape,
  normal,
  SHAPE_POINTS,
  shapeOf,
} from '../../../server/domain/forecast/laws/shape.ts';
import { Chance } from '../../support/hall/chance.ts';

const MINUTE = 60_000;
function learnService(
  served: readonly Served[],
  today: number,
  usual: (queueId: string) => number | null,
): ServiceLaws {
  const book = new ServiceBook();
  for (const one of served) book.add(one);
  return book.laws(today, usual);
}
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('the scatter of times', () => {
  const chance = new Chance(1);
  const exponential = (): number => -Math.log(1 - chance.next());

  it('[W2] keeps the mean of what was seen', () => {
    const seen = Array.from({ length: 5_000 }, () => ({ factor: exponential(), weight: chance.next() }));
    const shape = shapeOf(seen);
    const weights = seen.reduce((sum, { weight }) => sum + weight, 0);
    const whole = seen.reduce((sum, { factor, weight }) => sum + factor * weight, 0) / weights;
    expect(mean([...shape])).toBeCloseTo(whole, 6);
    expect([...shape]).toEqual([...shape].sort((a, b) => a - b));
    const drawn = mean(Array.from({ length: 20_000 }, () => factorAt(shape, chance.next())));
    expect(drawn / whole).toBeGreaterThan(0.95);
    expect(drawn / whole).toBeLessThan(1.05);
  });

  it('[W2] of what has no memory as much is left, however long it has lasted', () => {
    const shape = shapeOf(Array.from({ length: 20_000 }, () => ({ factor: exponential(), weight: 1 })));
    for (const gone of [0.2, 0.5, 1, 1.5]) {
      const left = mean(Array.from({ length: 20_000 }, () => factorLeft(shape, gone, chance.next())));
      expect(left, `after ${gone}`).toBeGreaterThan(0.87);
      expect(left, `after ${gone}`).toBeLessThan(1.1);
    }
    expect(factorLeft(shape, 50, 0.5)).toBeGreaterThan(0);
  });

  it('[W2] is log-normal where nothing was seen', () => {
    const shape = logNormalShape(0.7);
    expect(shape).toHaveLength(SHAPE_POINTS);
    expect(factorAt(shape, 0.5)).toBeCloseTo(1, 1);
    expect(Math.log(factorAt(shape, 0.9))).toBeCloseTo(0.7 * 1.2816, 1);
  });
});

describe('times of service', () => {
  const TRUE = { A: 6, B: 12 } as const;
  const PACE = { c1: 0.8, c2: 1, c3: 1.3 } as const;
  const seen = (days: number, each: number, today: number, factor = 1): Served[] => {
    const chance = new Chance(7);
    const all: Served[] = [];
    for (let day = today - days; day < today; day += 1)
      for (const queueId of ['A', 'B'] as const)
        for (const counterId of ['c1', 'c2', 'c3'] as const)
          for (let i = 0; i < each; i += 1) {
            const ms =
              TRUE[queueId] * PACE[counterId] * factor * MINUTE * Math.exp(0.5 * normal(() => chance.next()));
            all.push({ queueId, counterId, kind: null, day, ms, whole: true });
          }
    return all;
  };
  const minutesAt = (laws: ServiceLaws, queueId: string, counterId: string): number =>
    Math.exp(laws.logOf(queueId, counterId)) / MINUTE;

  it('[W2] are learnt by queue and counter', () => {
    const laws = learnService(seen(10, 15, 100), 100, () => null);
    for (const queueId of ['A', 'B'] as const)
      for (const counterId of ['c1', 'c2', 'c3'] as const) {
        const ratio = minutesAt(laws, queueId, counterId) / (TRUE[queueId] * PACE[counterId]);
        expect(ratio, `${queueId} at ${counterId}`).toBeGreaterThan(0.85);
        expect(ratio, `${queueId} at ${counterId}`).toBeLessThan(1.15);
      }
  });

  it('[W2] are what the plan says while nothing was seen, and lean on it while little was', () => {
    const none = learnService([], 100, () => 10);
    expect(minutesAt(none, 'A', 'c1')).toBeCloseTo(10, 6);
    expect(none.shapeOf('A')).toEqual(none.shapeOf('B'));
    const one: Served = { queueId: 'A', counterId: 'c1', kind: null, day: 99, ms: 40 * MINUTE, whole: true };
    const little = minutesAt(
      learnService([one, { ...one, queueId: 'B', ms: 9 * MINUTE }], 100, () => 10),
      'A',
      'c1',
    );
    expect(little).toBeLessThan(40);
    expect(little).toBeGreaterThanOrEqual(9);
  });

  it('[W2] forget: of two halves the newer one counts', () => {
    const old = seen(10, 10, 60);
    const laws = learnService([...old, ...seen(10, 10, 100, 2)], 100, () => null);
    expect(minutesAt(laws, 'A', 'c2')).toBeGreaterThan(10.5);
  });

  it('[W2] a day that goes slowly is known as such before it is over', () => {
    const before = Array.from({ length: 12 }, (_, at) => seen(1, 10, 89 + at, 0.8 + 0.4 * (at % 2))).flat();
    const today = seen(1, 10, 101, 1.5);
    const known = learnService([...before, ...today], 100, () => null);
    const blind = learnService(before, 100, () => null);
    expect(minutesAt(known, 'A', 'c2')).toBeGreaterThan(minutesAt(blind, 'A', 'c2') + 0.8);
    expect(blind.todayDoubt).toBeGreaterThan(2 * known.todayDoubt);
  });

  it('[W2] what is in hand still counts as lasting longer', () => {
    const before = seen(5, 10, 100);
    const inHand = Array.from({ length: 40 }, (): Served => ({
      ...{ queueId: 'A', counterId: 'c2', kind: null, day: 100, ms: 15 * MINUTE, whole: false },
    }));
    const cut = learnService([...before, ...inHand], 100, () => null);
    const whole = learnService([...before, ...inHand.map(one => ({ ...one, whole: true }))], 100, () => null);
    expect(minutesAt(cut, 'A', 'c2')).toBeGreaterThan(minutesAt(whole, 'A', 'c2'));
  });

  it('[W2] who was in hand at one fit is not there at the next, and what is too old is forgotten', () => {
    const book = new ServiceBook();
    for (const one of seen(10, 10, 100)) book.add(one);
    const before = minutesAt(
      book.laws(100, () => null),
      'A',
      'c2',
    );
    const inHand: Served = { queueId: 'A', counterId: 'c2', kind: null, day: 100, ms: 9e6, whole: false };
    expect(
      minutesAt(
        book.laws(100, () => null, [inHand, inHand]),
        'A',
        'c2',
      ),
    ).toBeGreaterThan(before);
    expect(
      minutesAt(
        book.laws(100, () => null),
        'A',
        'c2',
      ),
    ).toBeCloseTo(before, 9);
    book.forget(95, 1_000);
    const young = seen(10, 10, 100).filter(one => one.day >= 95);
    expect(
      minutesAt(
        book.laws(100, () => null),
        'A',
        'c2',
      ),
    ).toBeCloseTo(
      minutesAt(
        learnService(young, 100, () => null),
        'A',
        'c2',
      ),
      9,
    );
  });

  it('[W2] an item that takes longer is told apart within its queue', () => {
    const all = seen(10, 20, 100).map((one, at) => ({
      ...one,
      kind: at % 2 === 0 ? 'long' : 'short',
      ms: one.ms * (at % 2 === 0 ? 1.6 : 0.6),
    }));
    const laws = learnService(all, 100, () => null);
    const ratio = Math.exp(laws.logOfKind('A', 'long') - laws.logOfKind('A', 'short'));
    expect(ratio).toBeGreaterThan(2.2);
    expect(ratio).toBeLessThan(3.2);
    expect(laws.logOfKind('A', 'never seen')).toBe(0);
  });
});

describe('who does not come, and who leaves', () => {
  it('[W3] are told by how long one waited and by class, and by the usual figure where few were seen', () => {
    const losses = new Losses();
    expect(losses.absentAfter('ordinary', 0)).toBeCloseTo(0.05);
    for (let i = 0; i < 400; i += 1) {
      losses.called('ordinary', 2 * MINUTE, i % 50 !== 0);
      losses.called('ordinary', 40 * MINUTE, i % 4 !== 0);
    }
    expect(losses.absentAfter('ordinary', 3 * MINUTE)).toBeCloseTo(0.02, 1);
    expect(losses.absentAfter('ordinary', 50 * MINUTE)).toBeCloseTo(0.25, 1);
    expect(losses.absentAfter('priority', 50 * MINUTE)).toBeCloseTo(0.25, 1);
  });

  it('[W3] patience ends as often as it was seen to, and never before now', () => {
    const losses = new Losses();
    for (let i = 0; i < 1_000; i += 1) losses.endedWaiting(20 * MINUTE, i % 5 === 0);
    const chance = new Chance(2);
    const ends = Array.from({ length: 4_000 }, () => losses.patience(15 * MINUTE, () => chance.next()));
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(15 * MINUTE);
    // 200 left in the 5,000 minutes that were waited between 15 and 20: 4 % a minute.
    const share = ends.filter(end => end < 20 * MINUTE).length / ends.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.25);
  });
});

describe('who comes', () => {
  it('[W4] comes as on the days before, times what today is to them', () => {
    const arrivals = new Arrivals();
    expect(arrivals.rates(600, () => true)).toEqual([]);
    for (let day = 0; day < 5; day += 1) {
      for (let minute = 540; minute < 660; minute += 1) arrivals.arrived('A', 'priority', minute);
      arrivals.age();
    }
    const perMs = (): number => arrivals.rates(600, () => true)[0]!.perMs;
    expect(perMs() * MINUTE).toBeCloseTo(1, 2);
    expect(arrivals.rates(600, () => false)).toEqual([]);
    expect(arrivals.ratio(540)).toBeCloseTo(1);
    for (let minute = 540; minute < 660; minute += 1)
      for (let twice = 0; twice < 2; twice += 1) arrivals.arrived('A', 'priority', minute);
    expect(arrivals.ratio(660)).toBeGreaterThan(1.7);
    expect(arrivals.ratio(660)).toBeLessThan(2);
    expect(perMs() * MINUTE).toBeCloseTo(1, 2);
  });
});
