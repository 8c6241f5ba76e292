import { describe, expect, it } from 'vitest';
import type { Board } from '../../../server/domain/hall/board.ts';
import { checkPlan } from '../../../server/domain/hall/check-plan.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import type { Bureau, HallPlan, Queue, Station } from '../../../server/domain/hall/plan.ts';
import type { Topic } from '../../../server/domain/hall/topic.ts';
import { BOARD, SMALL_PLAN, TOPIC } from '../../support/hall/plan.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';

const board = (change: Partial<Board>, ...others: Board[]): Partial<HallPlan> => ({
  boards: [{ ...BOARD, ...change }, ...others],
});
const topic = (change: Partial<Topic>): Partial<HallPlan> => ({ topics: [{ ...TOPIC, ...change }] });
const topics = (count: number, elder: boolean): Partial<HallPlan> => ({
  topics: Array.from({ length: count }, (_, at) => ({ ...TOPIC, id: `t-${at}`, elder })),
});
const [first, ...others] = SMALL_PLAN.queues;
const queue = (change: Partial<Queue>): Partial<HallPlan> => ({
  queues: [{ ...first!, ...change }, ...others],
});
const bureau = (change: Partial<Bureau>): Partial<HallPlan> => ({
  bureaus: [{ ...SMALL_PLAN.bureaus[0]!, ...change }, ...SMALL_PLAN.bureaus.slice(1)],
});
const numbered = (...numbers: readonly (number | null)[]): Partial<HallPlan> => ({
  stations: SMALL_PLAN.stations.map((row, at): Station => ({ ...row, number: numbers[at] ?? null })),
});
const faults = (change: Partial<HallPlan>): string[] =>
  checkPlan({ ...SMALL_PLAN, ...change }).map(
    ({ code, part, id, value }) => `${code} ${part} ${id} ${value}`,
  );

describe('what a plan says beyond its floor', () => {
  it.each<[string, Partial<HallPlan>]>([
    ['a board of each kind of light', board({ light: { kind: 'span', span: [480, 1_080] } })],
    ['a board that is dim over night', board({ dim: [1_320, 360] })],
    ['a board that hangs nowhere yet', board({ stationId: null })],
    ['a sign of a counter', board({ shows: 'sign', counterId: 'c-1' })],
    ['twelve topics', topics(12, false)],
    ['five topics for elders', topics(5, true)],
    ['a topic of nothing yet', topic({ queueIds: [], common: [] })],
    ['a common item that the catalogue does not hold', topic({ common: ['i-to-come'] })],
    ['limits and minutes', queue({ dailyLimit: 9_999, targetMinutes: 240, usualMinutes: 1 })],
    ['none of them', queue({ dailyLimit: null, targetMinutes: null, usualMinutes: null })],
    ['a landline and a short number', bureau({ tel: '0826-2345678', outside: null })],
    ['numbered kiosks', numbered(1, 999)],
  ])('[H1] is sound with %s', (_what, change) => {
    expect(faults(change)).toEqual([]);
  });

  it.each<[string, Partial<HallPlan>, string]>([
    ['a board without a name', board({ name: { zh: ' ', en: 'x' } }), 'empty_name board board-1 '],
    ['two boards of one id', board({}, { ...BOARD, stationId: null }), 'duplicate_id board board-1 board-1'],
    ['a zone that is none', board({ zoneIds: ['z-9'] }), 'unknown_zone board board-1 z-9'],
    ['a station that is none', board({ stationId: 'd-9' }), 'unknown_station board board-1 d-9'],
    ['a kiosk for a display', board({ stationId: 'k-1' }), 'station_not_display board board-1 k-1'],
    ['a sign of no counter', board({ shows: 'sign' }), 'sign_without_counter board board-1 '],
    [
      'a sign of a counter that is none',
      board({ shows: 'sign', counterId: 'c-9' }),
      'unknown_counter board board-1 c-9',
    ],
    ['a board too small', board({ inches: 14 }), 'bad_size board board-1 14'],
    ['a board too far away', board({ metres: 31 }), 'bad_distance board board-1 31'],
    ['a span of no length', board({ dim: [600, 600] }), 'bad_span board board-1 600-600'],
    [
      'a span beyond the day',
      board({ light: { kind: 'span', span: [0, 1_441] } }),
      'bad_span board board-1 0-1441',
    ],
    [
      'a margin too long',
      board({ light: { kind: 'hours', before: 241, after: 0 } }),
      'bad_minutes board board-1 241',
    ],
    ['a topic without a hint', topic({ hint: { zh: '', en: '' } }), 'empty_name topic t-tax '],
    ['a topic of an unknown queue', topic({ queueIds: ['q-9'] }), 'unknown_queue topic t-tax q-9'],
    ['an item named twice', topic({ common: ['i-1', 'i-1'] }), 'repeated_reference topic t-tax i-1'],
    [
      'too many common items',
      topic({ common: Array.from({ length: 13 }, (_, at) => `i-${at}`) }),
      'too_many_common topic t-tax 13',
    ],
    ['a thirteenth topic', topics(13, false), 'too_many_topics hall  13'],
    ['a sixth topic for elders', topics(6, true), 'too_many_elder hall  6'],
    ['no number a day', queue({ dailyLimit: 0 }), 'bad_limit queue q-a 0'],
    ['ten thousand a day', queue({ dailyLimit: 10_000 }), 'bad_limit queue q-a 10000'],
    ['half a minute', queue({ usualMinutes: 0.5 }), 'bad_minutes queue q-a 0.5'],
    ['a target of a day', queue({ targetMinutes: 1_440 }), 'bad_minutes queue q-a 1440'],
    ["somebody's mobile", bureau({ tel: '13800138000' }), 'bad_tel bureau b-tax '],
    [
      'a telephone that is none',
      bureau({ outside: { address: { zh: '滨河路', en: 'Binhe Road' }, tel: 'nobody' } }),
      'bad_tel bureau b-tax ',
    ],
    [
      'an address without words',
      bureau({ outside: { address: { zh: '', en: '' }, tel: '12345' } }),
      'empty_name bureau b-tax ',
    ],
    ['a kiosk of number nought', numbered(0), 'bad_station_number station k-1 0'],
    ['a board with a number', numbered(null, null, 3), 'bad_station_number station d-1 3'],
  ])('[H1] is refused with %s, for that alone', (_what, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  it('[H1] names both who share a display, or a number', () => {
    expect(faults(board({}, { ...BOARD, id: 'board-2' }))).toEqual([
      'station_twice board board-1 d-1',
      'station_twice board board-2 d-1',
    ]);
    expect(faults(numbered(7, 7))).toEqual([
      'duplicate_station_number station k-1 7',
      'duplicate_station_number station k-2 7',
    ]);
  });

  it('[H1] tiles stand in the order of the plan, also when they change places', () => {
    const hall = makeHall();
    const [one, other] = [TOPIC, { ...TOPIC, id: 't-other' }];
    const orders = () => [...hall.hall.topics.values()].map(({ id, order }) => `${order} ${id}`).sort();
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, topics: [one, other] } });
    expect(orders()).toEqual(['0 t-tax', '1 t-other']);
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, topics: [other, one] } });
    expect(orders()).toEqual(['0 t-other', '1 t-tax']);
  });

  it('[H1] topics and boards stand whole and go whole with their plan', () => {
    const hall = makeHall();
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, topics: [TOPIC], boards: [BOARD] } });
    expect([...hall.hall.topics.values()]).toEqual([{ ...TOPIC, order: 0 }]);
    expect([...hall.hall.boards.values()]).toEqual([BOARD]);
    hall.must(decideConfigure, { plan: SMALL_PLAN });
    expect([hall.hall.topics.size, hall.hall.boards.size]).toEqual([0, 0]);
  });
});
