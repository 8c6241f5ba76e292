import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';

type Snapshot = ViewSnapshot<'board'>;
type Call = Snapshot['calls'][string];
type Board = Snapshot['boards'][string];
type DayHours = Snapshot['opening'][string]['week'][number];

/** 28 May 2026, 10:24 by the hall's clock: a Thursday, as in the pictures of the look. */
export const MORNING = Date.parse('2026-05-28T10:24:00+08:00');

const two = (zh: string, en: string) => ({ zh, en });

const ZONES: Snapshot['zones'] = {
  'z-1-hall': { name: two('一楼大厅', 'Floor 1 Hall'), floor: 1 },
  'z-1-south': { name: two('一楼南侧', 'Floor 1 South'), floor: 1 },
  'z-1-north': { name: two('一楼北侧', 'Floor 1 North'), floor: 1 },
  'z-2-east': { name: two('二楼东侧', 'Floor 2 East'), floor: 2 },
  'z-2-west': { name: two('二楼西侧', 'Floor 2 West'), floor: 2 },
};

/** id, letter, names, zone, its counters, called last, waiting, band. */
const QUEUES = [
  ['q-a', 'A', '社会保险', 'Social insurance', 'z-1-south', [7, 8, 9, 10], 'A057', 8, [10, 20]],
  ['q-b', 'B', '医疗保障', 'Medical insurance', 'z-1-south', [11, 12, 13], 'B042', 3, [5, 10]],
  [
    'q-c',
    'C',
    '户籍·居住证',
    'Household register & residence',
    'z-1-north',
    [14, 15, 16],
    'C018',
    11,
    [15, 25],
  ],
  ['q-d', 'D', '不动产·住建', 'Property & housing', 'z-2-east', [25, 26, 27, 28], 'D036', 19, [25, 40]],
  ['q-e', 'E', '税务', 'Taxes', 'z-2-west', [31, 32, 33, 34], 'E029', 6, [10, 15]],
  [
    'q-f',
    'F',
    '市场监管·烟草业务',
    'Market regulation & tobacco',
    'z-2-east',
    [21, 22, 23, 24],
    'F023',
    12,
    [20, 30],
  ],
  ['q-h', 'H', '民政·残联', 'Civil affairs & disability', 'z-1-north', [17, 18], 'H009', 0, [0, 0]],
  ['q-k', 'K', '综合受理', 'General services', 'z-1-hall', [1, 2, 3, 4], 'K011', 2, [0, 5]],
  ['q-gl', 'GL', '公路·港口', 'Roads & ports', 'z-2-west', [38, 39], null, 4, null],
] as const;

const counterId = (number: number): string => `c-${String(number).padStart(2, '0')}`;

function queues(): Snapshot['queues'] {
  return Object.fromEntries(
    QUEUES.map(([id, prefix, zh, en, zoneId, counters, lastCalled, waiting, band]) => [
      id,
      {
        prefix,
        name: two(zh, en),
        zoneId,
        place: two(`${counters[0]}号窗口`, `Counter ${counters[0]}`),
        waiting,
        openCounters: counters.length,
        pausedCounters: 0,
        band: band && { lowMinutes: band[0], highMinutes: band[1] },
        limit: null,
        left: null,
        lastCalled,
      },
    ]),
  );
}

/** label, counter, zone, queue; newest last. All are served but the last, which was just called. */
const CALLS = [
  ['K010', 4, 'z-1-hall', 'q-k'],
  ['A056', 9, 'z-1-south', 'q-a'],
  ['B041', 12, 'z-1-south', 'q-b'],
  ['D035', 28, 'z-2-east', 'q-d'],
  ['F022', 23, 'z-2-east', 'q-f'],
  ['H009', 18, 'z-1-north', 'q-h'],
  ['GL012', 38, 'z-2-west', 'q-gl'],
  ['K011', 2, 'z-1-hall', 'q-k'],
  ['D036', 27, 'z-2-east', 'q-d'],
  ['E029', 33, 'z-2-west', 'q-e'],
  ['B042', 11, 'z-1-south', 'q-b'],
  ['C018', 15, 'z-1-north', 'q-c'],
  ['A057', 7, 'z-1-south', 'q-a'],
] as const;

/** A call of the fixture's hall; fresh ones are made with `state: 'called'` and the present time. */
export function callOf(change: Partial<Call> & Pick<Call, 'label' | 'counter'>): Call {
  return {
    zoneId: 'z-2-east',
    queueId: 'q-f',
    state: 'called',
    calls: 1,
    at: MORNING,
    badge: null,
    ...change,
  };
}

function calls(): Snapshot['calls'] {
  return Object.fromEntries(
    CALLS.map(([label, counter, zoneId, queueId], at) => [
      `t-${label}`,
      callOf({
        label,
        counter,
        zoneId,
        queueId,
        state: 'serving',
        at: MORNING - (CALLS.length - at) * 60_000,
      }),
    ]),
  );
}

function counters(): Snapshot['counters'] {
  const busy = new Map<number, string>(CALLS.map(([label, counter]) => [counter, label]));
  return Object.fromEntries(
    QUEUES.flatMap(([, , , , zoneId, numbers]) =>
      numbers.map(number => {
        const label = busy.get(number) ?? null;
        const state = label === null ? ('idle' as const) : ('serving' as const);
        return [counterId(number), { number, zoneId, open: true, label, state, since: MORNING - 60_000 }];
      }),
    ),
  );
}

const services = (): Snapshot['services'] =>
  Object.fromEntries(
    QUEUES.flatMap(([id, , zh, en, , numbers]) =>
      numbers.map(number => [counterId(number), { profile: two(zh, en), queueIds: [id] }]),
    ),
  );

const WORKDAY: DayHours = {
  serve: [
    [510, 720],
    [810, 1050],
  ],
  issue: [
    [490, 705],
    [790, 1020],
  ],
};
const FREE: DayHours = { serve: [], issue: [] };
/** Monday to Friday 8:30-12:00 and 13:30-17:30, numbers till 17:00. */
export const HOURS: Snapshot['opening'][string] = {
  week: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, FREE, FREE],
  special: [],
};

/** A board of the plan, as most are: 65 inches, whole hall, always lit. */
export function boardOf(change: Partial<Board> & Pick<Board, 'id' | 'shows'>): Board {
  return {
    name: two('大厅屏', 'Hall board'),
    upright: false,
    stationId: null,
    zoneIds: [],
    counterId: null,
    inches: 65,
    metres: 10,
    english: true,
    calm: false,
    bulletins: true,
    light: { kind: 'always' },
    dim: null,
    ...change,
  };
}

/** The hall of the pictures on a busy morning, nobody called just now; every kind of board hangs in it. */
export function busyHall(): Snapshot {
  return {
    hall: {
      hall: {
        name: two('广安区政务服务中心', "Guang'an District Government Service Centre"),
        date: '2026-05-28',
        open: true,
        anyTime: false,
        recovering: false,
      },
    },
    zones: ZONES,
    calls: calls(),
    queues: queues(),
    counters: counters(),
    missed: {
      'm-1': { label: 'B031', queueId: 'q-b', at: MORNING - 60_000, until: null },
      'm-2': { label: 'C014', queueId: 'q-c', at: MORNING - 120_000, until: null },
      'm-3': { label: 'E020', queueId: 'q-e', at: MORNING - 180_000, until: null },
    },
    services: services(),
    boards: {
      lying: boardOf({ id: 'lying', shows: 'hall' }),
      standing: boardOf({ id: 'standing', shows: 'hall', upright: true }),
      waiting: boardOf({ id: 'waiting', shows: 'waiting' }),
      sign: boardOf({ id: 'sign', shows: 'sign', counterId: 'c-21', inches: 32 }),
    },
    cards: { 'c-21': { badge: '2107', post: two('综合受理岗', 'General reception') } },
    duties: {},
    bulletins: {},
    opening: { hall: HOURS },
    notice: {},
    voice: {},
    voices: {},
  };
}

/** The same hall after hours: no calls, nobody waits. */
export function emptyHall(open: boolean): Snapshot {
  const hall = busyHall();
  const about = hall.hall['hall']!;
  return {
    ...hall,
    hall: { hall: { ...about, open } },
    calls: {},
    missed: {},
    queues: Object.fromEntries(
      Object.entries(hall.queues).map(([id, queue]) => [id, { ...queue, waiting: 0, lastCalled: null }]),
    ),
    counters: Object.fromEntries(
      Object.entries(hall.counters).map(([id, counter]) => [
        id,
        { ...counter, open, state: 'idle' as const, label: null },
      ]),
    ),
  };
}
