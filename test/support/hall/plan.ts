import type { Board } from '../../../server/domain/hall/board.ts';
import type { HallPlan, Item, Printer, Text } from '../../../server/domain/hall/plan.ts';
import type { Topic } from '../../../server/domain/hall/topic.ts';

const text = (zh: string, en = zh): Text => ({ zh, en });

const printer = (id: string): Printer => ({
  id,
  name: text(`打印机${id}`, `Printer ${id}`),
  model: {
    paper: 80,
    dots: 576,
    columns: 48,
    qr: 'native',
    cut: 'partial',
    confirm: 'process-id',
    rareHan: true,
  },
  transport: { kind: 'virtual' },
});

const sheetPrinter = (id: string): Printer => ({
  ...{ id, name: text(`A4打印机${id}`, `A4 printer ${id}`), model: { paper: 'a4' } },
  transport: { kind: 'ipp', url: 'ipp://192.0.2.9/ipp/print' },
});

const queue = (id: string, prefix: string, zh: string) => ({
  id,
  prefix,
  name: text(zh, `Queue ${prefix}`),
  zoneId: 'z-1',
  place: text('一楼', 'Floor 1'),
});

const profile = (id: string, ...queueIds: string[]) => ({
  id,
  name: text(`类别${id}`, `Profile ${id}`),
  queueIds,
});

const counter = (number: number, profileId: string) => ({
  id: `c-${number}`,
  number,
  zoneId: 'z-1',
  profileId,
});

export const TOPIC: Topic = {
  id: 't-tax',
  name: text('税务', 'Taxation'),
  hint: text('申报、发票', 'Filing, invoices'),
  icon: 'receipt',
  queueIds: ['q-a'],
  common: ['i-1'],
  elder: true,
};

export const BOARD: Board = {
  id: 'board-1',
  name: text('大厅屏', 'Hall board'),
  shows: 'hall',
  upright: false,
  stationId: 'd-1',
  zoneIds: [],
  counterId: null,
  inches: 65,
  metres: 10,
  english: true,
  calm: false,
  bulletins: true,
  light: { kind: 'hours', before: 30, after: 30 },
  dim: null,
};

/** A hall that fits in one's head: three queues, four counters, two kiosks with printers, one with A4, a board, one agent. */
export const SMALL_PLAN: HallPlan = {
  name: text('小厅', 'Small hall'),
  zones: [{ id: 'z-1', name: text('一楼', 'Floor 1'), floor: 1 }],
  bureaus: [
    { id: 'b-tax', name: text('税务局', 'Tax bureau'), zoneId: 'z-1' },
    { id: 'b-land', name: text('国土局', 'Land bureau'), zoneId: 'z-1' },
  ],
  queues: [queue('q-a', 'A', '税务'), queue('q-b', 'B', '社保'), queue('q-c', 'CD', '企业登记')],
  profiles: [
    profile('p-ab', 'q-a', 'q-b'),
    profile('p-bc', 'q-b', 'q-c'),
    profile('p-all', 'q-a', 'q-b', 'q-c'),
  ],
  counters: [counter(1, 'p-ab'), counter(2, 'p-bc'), counter(3, 'p-all'), counter(4, 'p-all')],
  printers: [printer('pr-1'), printer('pr-2'), sheetPrinter('pr-a4')],
  stations: [
    {
      id: 'k-1',
      kind: 'kiosk',
      name: text('左侧取号机', 'Kiosk 1'),
      zoneId: 'z-1',
      printerIds: ['pr-1', 'pr-a4'],
    },
    { id: 'k-2', kind: 'kiosk', name: text('右侧取号机', 'Kiosk 2'), zoneId: 'z-1', printerIds: ['pr-2'] },
    { id: 'd-1', kind: 'display', name: text('大屏', 'Board'), zoneId: null, printerIds: [] },
    {
      id: 'agent-1',
      kind: 'agent',
      name: text('打印代理', 'Agent'),
      zoneId: null,
      printerIds: ['pr-1', 'pr-2', 'pr-a4'],
    },
  ],
};

const item = (code: string, bureauId: string, queueId: string | null): Item => ({
  code,
  name: `事项${code}`,
  group: '示例',
  bureauId,
  typeCode: '01',
  queueId,
});

/** Three items that are served here and one that is not. */
export const SMALL_ITEMS: readonly Item[] = [
  item('i-1', 'b-tax', 'q-a'),
  item('i-2', 'b-tax', 'q-b'),
  item('i-3', 'b-land', 'q-c'),
  item('i-elsewhere', 'b-land', null),
];

/** The small hall with a unified counter (c-1), and an exit counter (c-3 and c-4) to whose queue one comes to collect. */
export const UNIFIED_PLAN: HallPlan = {
  ...SMALL_PLAN,
  queues: SMALL_PLAN.queues.map(one => (one.id === 'q-b' ? { ...one, pickup: true } : one)),
  profiles: [
    { ...profile('p-ab', 'q-a', 'q-b'), unified: true },
    profile('p-bc', 'q-b', 'q-c'),
    { ...profile('p-all', 'q-a', 'q-b', 'q-c'), exit: true },
  ],
};

/** Other floors that a director might set: a queue and counter less, another prefix, other profiles, a kiosk less. */
export const OTHER_PLANS: readonly HallPlan[] = [
  SMALL_PLAN,
  {
    ...SMALL_PLAN,
    queues: SMALL_PLAN.queues.slice(0, 2),
    profiles: [profile('p-ab', 'q-a', 'q-b'), profile('p-bc', 'q-b'), profile('p-all', 'q-a', 'q-b')],
    counters: SMALL_PLAN.counters.slice(0, 3),
  },
  {
    ...SMALL_PLAN,
    name: text('小厅分厅', 'Small hall, branch'),
    queues: [queue('q-a', 'B', '税务'), queue('q-b', 'A', '社保'), queue('q-c', 'E', '企业登记')],
  },
  {
    ...SMALL_PLAN,
    zones: [...SMALL_PLAN.zones, { id: 'z-2', name: text('二楼', 'Floor 2'), floor: 2 }],
    profiles: [profile('p-ab', 'q-c', 'q-b'), profile('p-bc', 'q-a'), profile('p-all', 'q-c')],
    counters: SMALL_PLAN.counters.map(c => ({ ...c, zoneId: 'z-2', number: c.number + 10 })),
    stations: SMALL_PLAN.stations.filter(s => s.id !== 'k-2'),
    printers: SMALL_PLAN.printers,
  },
  {
    ...SMALL_PLAN,
    bureaus: [
      { ...SMALL_PLAN.bureaus[0]!, tel: '0826-2345678' },
      { ...SMALL_PLAN.bureaus[1]!, outside: { address: text('滨河路8号', '8 Binhe Road'), tel: '12345' } },
    ],
    queues: SMALL_PLAN.queues.map((row, at) => ({ ...row, dailyLimit: 3 + 2 * at, usualMinutes: 5 + at })),
    topics: [TOPIC, { ...TOPIC, id: 't-all', queueIds: ['q-b', 'q-c'], common: [], elder: false }],
    boards: [
      BOARD,
      { ...BOARD, id: 'board-2', shows: 'sign', stationId: null, counterId: 'c-2' },
      { ...BOARD, id: 'board-3', shows: 'waiting', stationId: null, zoneIds: ['z-1'], dim: [1_320, 360] },
    ],
  },
  { ...SMALL_PLAN, queues: [queue('q-a', 'O1', '坏'), ...SMALL_PLAN.queues] },
];
