import { describe, expect, it } from 'vitest';
import {
  decideConfigure,
  decideFoundHall,
  decideImportItems,
} from '../../../server/domain/hall/configure.ts';
import { PAIRING_LIFE_MS } from '../../../server/domain/identity/pairing.ts';
import {
  decideAskPairing,
  decideConfirmPairing,
  decideLetIn,
  decideRevoke,
  PAIRINGS_AT_ONCE,
} from '../../../server/domain/stations/pair.ts';
import { decideConfirmTime, decideDoubt } from '../../../server/domain/time/confirm.ts';
import { TimeWatch } from '../../../server/app/sequencer/duties.ts';
import type { HallPlan } from '../../../server/domain/hall/plan.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { OTHER_PLANS, SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { makeHall, openCounter, take } from '../../support/hall/ready-hall.ts';
import { wholeOf } from '../../support/hall/whole.ts';
import { emptyLine } from '../../../server/domain/queue/line.ts';

const configure = (hall: PracticeHall, plan: HallPlan) => hall.run(decideConfigure, { plan });

describe('the floor plan', () => {
  it('[H1] a hall is founded once', () => {
    expect(makeHall().run(decideFoundHall, { hallId: 'again' })).toMatchObject({
      refusal: { code: 'hall.founded_already' },
    });
  });

  it('[H1] a faulty plan is refused whole, with its faults', () => {
    const hall = makeHall();
    const before = wholeOf(hall.hall);
    const refused = configure(hall, OTHER_PLANS.at(-1)!);
    expect(refused).toMatchObject({ refusal: { code: 'hall.plan_faulty' } });
    const faults = refused.ok ? [] : (refused.refusal.params['faults'] as string[]);
    expect(faults.map(text => (JSON.parse(text) as { code: string }).code)).toContain('bad_prefix');
    expect(wholeOf(hall.hall)).toEqual(before);
  });

  it('[H1] the new plan stands whole: what it does not name is gone, lines go on', () => {
    const hall = makeHall();
    expect(configure(hall, OTHER_PLANS[1]!).ok).toBe(true);
    expect([...hall.hall.counters.ids()]).toEqual(['c-1', 'c-2', 'c-3']);
    expect([...hall.hall.queues.ids()]).toEqual(['q-a', 'q-b']);
    expect(configure(hall, SMALL_PLAN).ok).toBe(true);
    expect(hall.hall.lines.get('q-c')).toEqual(emptyLine('q-c'));
  });

  it('[H1] an open counter, and a queue or prefix used today, cannot be taken away', () => {
    const hall = makeHall();
    openCounter(hall, 'c-4', 'staff-1');
    expect(configure(hall, OTHER_PLANS[1]!)).toMatchObject({
      refusal: { code: 'hall.plan_in_use', params: { ids: ['c-4'] } },
    });
    take(hall, { queueId: 'q-c' });
    expect(configure(hall, OTHER_PLANS[1]!)).toMatchObject({ refusal: { params: { ids: ['c-4', 'q-c'] } } });
    expect(configure(hall, OTHER_PLANS[2]!)).toMatchObject({ refusal: { params: { ids: ['q-c'] } } });
  });

  it('[H2] the catalogue is replaced whole, or, with an item of an unknown bureau or queue, not at all', () => {
    const hall = makeHall();
    const [first, ...others] = SMALL_ITEMS;
    const load = (items: readonly (typeof SMALL_ITEMS)[number][]) => hall.run(decideImportItems, { items });
    expect(load([{ ...first!, bureauId: 'b-x' }, ...others])).toMatchObject({
      refusal: { code: 'items.unknown_reference', params: { codes: ['i-1'] } },
    });
    expect(load([{ ...first!, queueId: 'q-x' }])).toMatchObject({
      refusal: { code: 'items.unknown_reference' },
    });
    expect(hall.hall.items.size).toBe(4);
    expect(load(others)).toEqual({ ok: true, data: { items: 3 } });
    expect(hall.hall.items.has('i-1')).toBe(false);
  });
});

describe('time', () => {
  it('[H3] a step beyond 60 s is put on record, in both directions; less is not, and the first look is none', () => {
    const watch = new TimeWatch();
    const look = (db: number, monotonic: number) => watch.check(db, monotonic).map(duty => duty.input);
    expect(look(5_000_000, 100)).toEqual([]);
    expect(look(5_060_000 + 900, 1_000)).toEqual([]);
    expect(look(5_121_900, 1_999)).toEqual([{ stepMs: 60_001 }]);
    expect(look(5_000_000, 2_000)).toEqual([{ stepMs: -121_901 }]);
  });

  it('[H3] doubt is remembered once, and ends when a director confirms the time', () => {
    const hall = makeHall();
    expect(hall.run(decideConfirmTime, {})).toMatchObject({ refusal: { code: 'time.not_doubted' } });
    hall.must(decideDoubt, { stepMs: 70_000 });
    const facts = hall.seq;
    hall.must(decideDoubt, { stepMs: 90_000 });
    expect(hall.seq).toBe(facts);
    expect(hall.hall.doubt.get('hall')).toMatchObject({ stepMs: 70_000 });
    expect(take(hall).ok).toBe(true);
    hall.must(decideConfirmTime, {});
    expect(hall.hall.doubt.size).toBe(0);
  });
});

describe('devices', () => {
  const ask = (hall: PracticeHall, code = 'ABCDEF', kind: 'kiosk' | 'display' = 'kiosk') =>
    hall.run(decideAskPairing, { kind }, { prepared: { code } });
  const confirm = (hall: PracticeHall, code: string, stationId = 'k-1') =>
    hall.run(decideConfirmPairing, { code, stationId });

  it('[K1] a device shows a code for ten minutes; a director says which station it is', () => {
    const hall = makeHall();
    expect(ask(hall)).toMatchObject({ data: { code: 'ABCDEF', until: hall.now + PAIRING_LIFE_MS } });
    expect(confirm(hall, 'abc-def')).toEqual({ ok: true, data: { stationId: 'k-1' } });
    expect(confirm(hall, 'ABCDEF')).toMatchObject({ refusal: { code: 'pairing.unknown' } });
  });

  it('[K1] a wrong code, a code too old, another kind of station and an unknown one are refused', () => {
    const hall = makeHall();
    ask(hall);
    expect(confirm(hall, 'FEDCBA')).toMatchObject({ refusal: { code: 'pairing.unknown' } });
    expect(confirm(hall, 'no code')).toMatchObject({ refusal: { code: 'pairing.unknown' } });
    expect(confirm(hall, 'ABCDEF', 'd-1')).toMatchObject({ refusal: { code: 'pairing.other_kind' } });
    expect(confirm(hall, 'ABCDEF', 'k-9')).toMatchObject({ refusal: { code: 'station.unknown' } });
    hall.pass(PAIRING_LIFE_MS);
    expect(confirm(hall, 'ABCDEF')).toMatchObject({ refusal: { code: 'pairing.expired' } });
  });

  it('[K1] at most fifty devices wait at once; those whose time is over make room', () => {
    const hall = makeHall();
    for (let i = 0; i < PAIRINGS_AT_ONCE; i += 1) expect(ask(hall, `CODE${i}`).ok).toBe(true);
    expect(ask(hall)).toMatchObject({ refusal: { code: 'access.too_many' } });
    hall.pass(PAIRING_LIFE_MS);
    expect(ask(hall).ok).toBe(true);
    expect(hall.hall.pairings.size).toBe(1);
  });

  it('[K2] a new pairing of a station outdates the one before, however the clock stands', () => {
    const hall = makeHall();
    const generation = () => hall.hall.devices.get('k-1')!.generation;
    const first = generation();
    ask(hall);
    confirm(hall, 'ABCDEF');
    const second = generation();
    hall.pass(-600_000);
    hall.must(decideLetIn, { stationId: 'k-1' });
    expect(second).toBeGreaterThan(first);
    expect(generation()).toBeGreaterThan(second);
    expect(hall.run(decideLetIn, { stationId: 'k-9' })).toMatchObject({
      refusal: { code: 'station.unknown' },
    });
  });

  it('[K3] a device that was put out, or whose station the plan took away, is no device any more', () => {
    const hall = makeHall();
    const revoke = (stationId: string) => hall.run(decideRevoke, { stationId });
    expect(revoke('k-1').ok).toBe(true);
    expect(hall.hall.devices.has('k-1')).toBe(false);
    expect(revoke('k-1')).toMatchObject({ refusal: { code: 'station.not_paired' } });
    expect(revoke('k-9')).toMatchObject({ refusal: { code: 'station.unknown' } });
    configure(hall, OTHER_PLANS[3]!);
    expect([...hall.hall.devices.ids()].sort()).toEqual(['agent-1', 'd-1']);
  });

  it('[K3] a station that becomes one of another kind loses its device', () => {
    const hall = makeHall();
    const stations = SMALL_PLAN.stations.map(row =>
      row.id === 'd-1' ? { ...row, kind: 'agent' as const, printerIds: [] } : row,
    );
    configure(hall, { ...SMALL_PLAN, stations });
    expect(hall.hall.devices.has('d-1')).toBe(false);
    expect(hall.hall.devices.has('k-1')).toBe(true);
  });
});
