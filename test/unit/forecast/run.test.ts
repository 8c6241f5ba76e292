import { describe, expect, it } from 'vitest';
import { estimate, type Estimates } from '../../../server/domain/forecast/estimate.ts';
import { Learner } from '../../../server/domain/forecast/learner.ts';
import type { CounterNow, InLine, Snapshot } from '../../../server/domain/forecast/snapshot.ts';
import { headsOf } from '../../../server/domain/queue/calling/pick.ts';
import { order } from '../../../server/domain/queue/calling/order.ts';
import { USUAL_CALLING } from '../../../server/domain/queue/calling/rules.ts';
import { Chance } from '../../support/hall/chance.ts';

const MINUTE = 60_000;
const AT = 1_000 * 86_400_000 + 600 * MINUTE;

const line = (ticketId: string, more: Partial<InLine> = {}): InLine => ({
  ...{ ticketId, queueId: 'A', class: 'ordinary', order: Number(ticketId.slice(1)), kind: null },
  ...{ since: AT - (100 - Number(ticketId.slice(1))) * 1_000, slotAt: null, forCounter: null },
  takenAt: AT - (100 - Number(ticketId.slice(1))) * 1_000,
  ...more,
});
const counter = (counterId: string, queueIds = ['A'], more: Partial<CounterNow> = {}): CounterNow => ({
  caller: { counterId, serves: queueIds.map(queueId => ({ queueId, weight: 1, idleOnly: false })) },
  ...{ inHand: null, away: [] },
  ...more,
});
const snapshot = (more: Partial<Snapshot>): Snapshot => ({
  ...{ at: AT, minuteOfDay: 600, queueIds: ['A', 'B'], waiting: [], inARow: new Map(), counters: [] },
  ...{ coming: [], issuesUntil: AT + 300 * MINUTE, rules: USUAL_CALLING },
  ...more,
});

/** A hall in which everything takes ten minutes to the second, everybody comes, and nobody leaves. */
function certain(): Learner {
  const learner = new Learner(() => 10);
  learner.dayBegins(900);
  for (let day = 900; day < 1_000; day += 1) {
    learner.dayBegins(day);
    for (let i = 0; i < 60; i += 1) {
      const queueId = i % 2 === 0 ? 'A' : 'B';
      learner.took({ queueId, counterId: 'c1', kind: null, day, ms: 10 * MINUTE, whole: true });
      learner.called('ordinary', 1, null);
      for (const waited of [2, 10, 20, 40, 80, 200]) {
        learner.called('ordinary', waited * MINUTE, null);
        learner.called('priority', waited * MINUTE, null);
      }
    }
  }
  learner.dayBegins(1_000);
  for (let i = 0; i < 400; i += 1) learner.gap(0);
  return learner;
}
const learner = certain();
const told = (of: Snapshot, runs = 40): Estimates =>
  estimate(of, learner.knowledge(), runs, run => {
    const chance = new Chance(run + 1);
    return () => chance.next();
  });
const minutes = (of: Estimates, ticketId: string): number => of.tickets.get(ticketId)!.midMs / MINUTE;

describe('the hall run forward', () => {
  it('[W5] one counter calls one after the other, each after the time of those before', () => {
    const waiting = ['t1', 't2', 't3', 't4'].map(id => line(id));
    const all = told(snapshot({ waiting, counters: [counter('c1')] }));
    ['t1', 't2', 't3', 't4'].forEach((id, place) => {
      expect(minutes(all, id)).toBeCloseTo(10 * place, 0);
      expect(all.tickets.get(id)!.ahead).toBe(place);
    });
    expect(all.queues.get('A')!.midMs / MINUTE).toBeCloseTo(40, 0);
    expect(all.queues.get('A')!.ahead).toBe(4);
  });

  it('[W5] a ticket in hand goes on for what is left of it', () => {
    const inHand = { queueId: 'A', kind: null, since: AT - 4 * MINUTE };
    const all = told(snapshot({ waiting: [line('t1')], counters: [counter('c1', ['A'], { inHand })] }));
    expect(minutes(all, 't1')).toBeCloseTo(6, 0);
  });

  it('[W5] who asks takes nobody a place', () => {
    const waiting = ['t1', 't2', 't3'].map(id => line(id));
    const two = told(snapshot({ waiting, counters: [counter('c1', ['A', 'B'])] }));
    const one = told(snapshot({ waiting, queueIds: ['A'], counters: [counter('c1', ['A', 'B'])] }));
    for (const id of ['t1', 't2', 't3']) expect(minutes(two, id)).toBeCloseTo(minutes(one, id), 1);
  });

  it('[W5] goes by the very rule that calls: the order at one counter is its order', () => {
    const chance = new Chance(11);
    for (let round = 0; round < 30; round += 1) {
      const waiting = Array.from({ length: 12 }, (_, at) =>
        line(`t${at}`, {
          queueId: chance.pick(['A', 'B']),
          class: chance.pick(['ordinary', 'ordinary', 'priority', 'green'] as const),
        }),
      );
      const caller = counter('c1', ['A', 'B']).caller;
      // Nearly no time passes, so that the order is the one of this moment.
      const lines = new Map(
        ['A', 'B'].map(queueId => [
          queueId,
          { candidates: waiting.filter(one => one.queueId === queueId), inARow: 0 },
        ]),
      );
      expect(headsOf(lines.get('A')!.candidates).length).toBeLessThanOrEqual(12);
      const first = order(lines, caller, USUAL_CALLING, AT, 1)[0]!;
      const all = told(snapshot({ waiting, counters: [counter('c1', ['A', 'B'])] }), 3);
      const soonest = [...all.tickets].sort((a, b) => a[1].midMs - b[1].midMs)[0]!;
      expect(soonest[0]).toBe(first.ticketId);
    }
  });

  it('[W5] one for whom a counter is waited for is called there', () => {
    const waiting = [line('t1'), line('t2', { forCounter: 'c2' })];
    const busy = (min: number) => ({ inHand: { queueId: 'A', kind: null, since: AT - (10 - min) * MINUTE } });
    const all = told(
      snapshot({ waiting, counters: [counter('c1', ['A'], busy(2)), counter('c2', ['A'], busy(8))] }),
    );
    expect(minutes(all, 't1')).toBeCloseTo(2, 0);
    expect(minutes(all, 't2')).toBeCloseTo(8, 0);
  });

  it('[W5] nobody is called while a counter is away', () => {
    const away = [{ from: AT, to: AT + 30 * MINUTE }];
    const all = told(
      snapshot({ waiting: [line('t1'), line('t2')], counters: [counter('c1', ['A'], { away })] }),
    );
    expect(minutes(all, 't1')).toBeCloseTo(30, 0);
    expect(minutes(all, 't2')).toBeCloseTo(40, 0);
  });

  it('[W6] nothing is told of a queue that nobody serves, nor of who waits in it', () => {
    const waiting = [line('t1'), line('t2', { queueId: 'B' })];
    const all = told(snapshot({ waiting, counters: [counter('c1')] }), 5);
    expect(all.tickets.has('t2')).toBe(false);
    expect(all.queues.has('B')).toBe(false);
    expect(all.tickets.has('t1')).toBe(true);
  });

  it('[W6] an idle counter means no wait', () => {
    const all = told(snapshot({ counters: [counter('c1', ['A'])] }), 5);
    expect(all.queues.get('A')).toEqual({ lowMs: 0, midMs: 0, highMs: 0, ahead: 0 });
  });

  it('[W4] later ones that go before push back who waits, others do not', () => {
    const waiting = Array.from({ length: 12 }, (_, at) => line(`t${at}`));
    const of = snapshot({ waiting, counters: [counter('c1')] });
    const before = minutes(told(of, 40), 't11');
    const busy = certain();

    for (let day = 1_000; day < 1_010; day += 1) {
      for (let minute = 480; minute < 900; minute += 10) busy.arrived('A', 'priority', minute);
      for (let minute = 480; minute < 900; minute += 1) busy.arrived('A', 'ordinary', minute);
      busy.dayBegins(day + 1);
    }
    for (let minute = 480; minute < 600; minute += 1) busy.arrived('A', 'ordinary', minute);
    const drawOf = (run: number) => {
      const chance = new Chance(run + 1);
      return () => chance.next();
    };
    const later = minutes(estimate(of, busy.knowledge(), 40, drawOf), 't11');
    expect(later).toBeGreaterThan(before + 15);
    const booked = minutes(told({ ...of, coming: [{ queueId: 'A', slotAt: AT + 20 * MINUTE }] }, 40), 't11');
    expect(booked).toBeGreaterThan(before + 5);
  });

  it('[W5] the same chance gives the same forecast', () => {
    const waiting = Array.from({ length: 8 }, (_, at) => line(`t${at}`));
    const of = snapshot({ waiting, counters: [counter('c1'), counter('c2')] });
    expect(told(of)).toEqual(told(of));
  });
});
