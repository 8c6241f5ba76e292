import { describe, expect, it } from 'vitest';
import { checkPlan, prefixFault } from '../../../server/domain/hall/check-plan.ts';
import type {
  Counter,
  HallPlan,
  Printer,
  Profile,
  Queue,
  Station,
} from '../../../server/domain/hall/plan.ts';

const text = (zh: string) => ({ zh, en: `${zh} in English` });
const zone = { id: 'z-1', name: text('一楼'), floor: 1 };
const bureau = { id: 'b-1', name: text('区税务局'), zoneId: 'z-1' };
const queue: Queue = { id: 'q-1', prefix: 'A', name: text('税务'), zoneId: 'z-1', place: text('一楼 1窗口') };
const profile: Profile = { id: 'p-1', name: text('税务'), queueIds: ['q-1'] };
const counter: Counter = { id: 'c-01', number: 1, zoneId: 'z-1', profileId: 'p-1' };
const model: Printer['model'] = {
  paper: 80,
  dots: 576,
  columns: 48,
  qr: 'native',
  cut: 'partial',
  confirm: 'process-id',
  rareHan: true,
};
const printer: Printer = { id: 'pr-1', name: text('打印机'), model, transport: { kind: 'virtual' } };
const kiosk: Station = {
  id: 'k-1',
  kind: 'kiosk',
  name: text('取号机'),
  zoneId: 'z-1',
  printerIds: ['pr-1'],
};
const agent: Station = {
  id: 'agent-1',
  kind: 'agent',
  name: text('代理'),
  zoneId: null,
  printerIds: ['pr-1'],
};

const SOUND: HallPlan = {
  name: text('政务服务中心'),
  zones: [zone],
  bureaus: [bureau],
  queues: [queue],
  profiles: [profile],
  counters: [counter],
  printers: [printer],
  stations: [kiosk, agent],
};
const paper = (change: Partial<Printer['model']>): Partial<HallPlan> => ({
  printers: [{ ...printer, model: { ...model, ...change } }],
});
const sheets = (url: string | null): Printer => ({
  ...{ id: 'a4-1', name: text('A4打印机'), model: { paper: 'a4' } },
  transport: url === null ? { kind: 'virtual' } : { kind: 'ipp', url },
});
const withSheets = (url: string | null): Partial<HallPlan> => ({
  printers: [printer, sheets(url)],
  stations: [{ ...kiosk, printerIds: ['pr-1', 'a4-1'] }, agent],
});
const second: Queue = { ...queue, id: 'q-2', prefix: 'B' };
const both: Profile = { ...profile, queueIds: ['q-1', 'q-2'] };

describe('checkPlan', () => {
  it.each<[string, Partial<HallPlan>]>([
    ['a sound plan', {}],
    [
      'an empty hall',
      { zones: [], bureaus: [], queues: [], profiles: [], counters: [], printers: [], stations: [] },
    ],
    ['two kiosks at one printer', { stations: [kiosk, { ...kiosk, id: 'k-2' }, agent] }],
    ['a kiosk without a printer', { stations: [{ ...kiosk, printerIds: [] }] }],
    ['two queues at one counter', { queues: [queue, second], profiles: [both] }],
    ['a kiosk with slips and A4', withSheets('ipp://192.168.1.60/ipp/print')],
    ['A4 over TLS at a port and an IPv6 address', withSheets('ipps://[fd00::1]:443/ipp/print')],
    ['A4 that is only a picture', withSheets(null)],
    ['paper of 58 mm', paper({ paper: 58, dots: 384, columns: 32 })],
    ['a printer of 512 dots', paper({ dots: 512, columns: 42 })],
  ])('finds nothing wrong with %s', (_what, change) => {
    expect(checkPlan({ ...SOUND, ...change })).toEqual([]);
  });

  it.each<[string, Partial<HallPlan>, string]>([
    ['a hall without an English name', { name: { zh: '中心', en: ' ' } }, 'empty_name hall  '],
    [
      'a zone without a name',
      { zones: [{ ...zone, name: { zh: '', en: 'Floor 1' } }] },
      'empty_name zone z-1 ',
    ],
    ['a queue without a place', { queues: [{ ...queue, place: text('') }] }, 'empty_name queue q-1 '],
    ['a station without a name', { stations: [{ ...kiosk, name: text(' ') }] }, 'empty_name station k-1 '],
    ['an id of nothing', { bureaus: [{ ...bureau, id: '' }] }, 'empty_id bureau  '],
    ['two zones of one id', { zones: [zone, zone] }, 'duplicate_id zone z-1 z-1'],
    [
      'two counters of one id',
      { counters: [counter, { ...counter, number: 2 }] },
      'duplicate_id counter c-01 c-01',
    ],
    ['three stations of one id', { stations: [kiosk, kiosk, kiosk] }, 'duplicate_id station k-1 k-1'],
    ['a small prefix', { queues: [{ ...queue, prefix: 'a' }] }, 'bad_prefix queue q-1 a'],
    ['a reserved prefix', { queues: [{ ...queue, prefix: 'V' }] }, 'reserved_prefix queue q-1 V'],
    ['counter nought', { counters: [{ ...counter, number: 0 }] }, 'bad_counter_number counter c-01 0'],
    ['half a counter', { counters: [{ ...counter, number: 1.5 }] }, 'bad_counter_number counter c-01 1.5'],
    ['a bureau nowhere', { bureaus: [{ ...bureau, zoneId: 'z-9' }] }, 'unknown_zone bureau b-1 z-9'],
    ['a queue nowhere', { queues: [{ ...queue, zoneId: 'z-9' }] }, 'unknown_zone queue q-1 z-9'],
    ['a counter nowhere', { counters: [{ ...counter, zoneId: 'z-9' }] }, 'unknown_zone counter c-01 z-9'],
    ['a kiosk nowhere', { stations: [{ ...kiosk, zoneId: 'z-9' }] }, 'unknown_zone station k-1 z-9'],
    ['a profile of no queue', { profiles: [both] }, 'unknown_queue profile p-1 q-2'],
    [
      'a kiosk at no printer',
      { stations: [{ ...kiosk, printerIds: ['pr-9'] }] },
      'unknown_printer station k-1 pr-9',
    ],
    [
      'a queue named twice',
      { profiles: [{ ...profile, queueIds: ['q-1', 'q-1'] }] },
      'repeated_reference profile p-1 q-1',
    ],
    [
      'a weight of a queue that is not served',
      { profiles: [{ ...profile, weights: [{ queueId: 'q-2', weight: 1, idleOnly: true }] }] },
      'unknown_queue profile p-1 q-2',
    ],
    [
      'a weight of nothing',
      { profiles: [{ ...profile, weights: [{ queueId: 'q-1', weight: 0, idleOnly: false }] }] },
      'bad_weight profile p-1 0',
    ],
    ['a queue in no profile', { queues: [queue, second] }, 'queue_without_counter queue q-2 '],
    [
      'a queue in a profile of no counter',
      { queues: [queue, second], profiles: [profile, { ...profile, id: 'p-2', queueIds: ['q-2'] }] },
      'queue_without_counter queue q-2 ',
    ],
    [
      'a board with a printer',
      { stations: [{ ...kiosk, kind: 'display' }] },
      'too_many_printers station k-1 1',
    ],
    [
      'a kiosk with two printers',
      {
        printers: [printer, { ...printer, id: 'pr-2' }],
        stations: [{ ...kiosk, printerIds: ['pr-1', 'pr-2'] }],
      },
      'too_many_printers station k-1 2',
    ],
    [
      'a kiosk with two A4 printers',
      {
        printers: [printer, sheets(null), { ...sheets(null), id: 'a4-2' }],
        stations: [{ ...kiosk, printerIds: ['pr-1', 'a4-1', 'a4-2'] }],
      },
      'too_many_printers station k-1 3',
    ],
    [
      'A4 at a port for slips',
      { printers: [printer, { ...sheets(null), transport: { kind: 'tcp', host: 'a', port: 9_100 } }] },
      'transport_mismatch printer a4-1 tcp',
    ],
    [
      'slips by IPP',
      { printers: [{ ...printer, transport: { kind: 'ipp', url: 'ipp://a/ipp/print' } }] },
      'transport_mismatch printer pr-1 ipp',
    ],
    ...[
      'http://a/ipp/print',
      'ipp://a',
      'ipp://u:p@a/ipp',
      'ipp://a/ipp?x=1',
      'ipp://a:70000/ipp',
      'ipp://a:/ipp',
      '192.168.1.60',
    ].map((url): [string, Partial<HallPlan>, string] => [
      `the address ${url}`,
      withSheets(url),
      `bad_address printer a4-1 ${url}`,
    ]),
    ['80 mm settings on 58 mm paper', paper({ paper: 58 }), 'paper_mismatch printer pr-1 '],
    ['a column too many', paper({ columns: 49 }), 'paper_mismatch printer pr-1 '],
    ['more dots than paper', paper({ dots: 577 }), 'paper_mismatch printer pr-1 '],
    ['no columns', paper({ columns: 0 }), 'paper_mismatch printer pr-1 '],
    ['dots that are no number', paper({ dots: NaN }), 'paper_mismatch printer pr-1 '],
  ])('finds %s and nothing else', (_what, change, fault) => {
    const found = checkPlan({ ...SOUND, ...change });
    expect(found.map(({ code, part, id, value }) => [code, part, id, value].join(' '))).toEqual([fault]);
  });

  it('finds a counter of an unknown profile, and the queue nobody serves for it', () => {
    const found = checkPlan({ ...SOUND, counters: [{ ...counter, profileId: 'p-9' }] });
    expect(found).toEqual([
      { code: 'queue_without_counter', part: 'queue', id: 'q-1', value: '' },
      { code: 'unknown_profile', part: 'counter', id: 'c-01', value: 'p-9' },
    ]);
  });

  it('names both holders of a prefix, and both of a counter number', () => {
    const found = checkPlan({
      ...SOUND,
      queues: [queue, { ...second, prefix: 'A' }],
      profiles: [both],
      counters: [counter, { ...counter, id: 'c-02' }],
    });
    expect(found.map(({ code, id, value }) => [code, id, value])).toEqual([
      ['duplicate_prefix', 'q-1', 'A'],
      ['duplicate_prefix', 'q-2', 'A'],
      ['duplicate_counter_number', 'c-01', '1'],
      ['duplicate_counter_number', 'c-02', '1'],
    ]);
  });
});

describe('prefixFault', () => {
  it.each(['A', 'X', 'AB', 'HH', 'WS'])('takes %s', prefix => {
    expect(prefixFault(prefix)).toBeNull();
  });

  it.each(['', 'a', 'ABC', 'A1', '1', 'A ', 'É', 'Ａ', 'I', 'O', 'Q', 'Z', 'AO', 'ZA', 'IV', 'A\n'])(
    'refuses %j as bad',
    prefix => {
      expect(prefixFault(prefix)).toBe('bad_prefix');
    },
  );

  it.each(['V', 'Y', 'VA', 'AY'])('keeps %s', prefix => {
    expect(prefixFault(prefix)).toBe('reserved_prefix');
  });
});
