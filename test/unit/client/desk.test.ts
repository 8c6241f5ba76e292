import { describe, expect, it } from 'vitest';
import { heldInOrder, missedOf } from '../../../counter-ui/desk/aside.ts';
import { type TicketClass, USUAL_CALLING } from '../../../server/contract/queue/calling.ts';
import { callOrder, waitedMinutes } from '../../../counter-ui/desk/call-order.ts';
import { type AtDesk, VERBS, WHYS, whyNot } from '../../../counter-ui/desk/can.ts';
import { cardsOf } from '../../../counter-ui/desk/counter-cards.ts';
import { findQueues } from '../../../counter-ui/desk/queue-search.ts';
import { whoseNumber } from '../../../counter-ui/guide/whose.ts';
import { deskZh } from '../../../counter-ui/texts/desk-zh.ts';

const DESK: AtDesk = {
  ...{ here: true, suspended: false, paused: false, state: null },
  ...{ recall: null, miss: null, reopen: 0 },
};
const CALLED = { state: 'called' } as const;
const SOON = { recall: { left: 4, seconds: 9 }, miss: { calls: 0, seconds: 9 } };
const ROUTE = ['addLeg', 'skipLeg'];
const can = (at: Partial<AtDesk>) => VERBS.filter(verb => whyNot(verb, { ...DESK, ...at }) === null);

describe('what can be done at a counter', () => {
  it.each([
    ['elsewhere', { here: false }, []],
    ['empty-handed', {}, ['call', 'serve', 'resume', 'pause', 'close']],
    ['with a finish just now', { reopen: 20 }, ['call', 'serve', 'reopen', 'resume', 'pause', 'close']],
    [
      'with one called',
      { state: 'called' as const },
      ['recall', 'start', 'miss', 'transfer', 'change', ...ROUTE],
    ],
    ['with one called just now', { ...CALLED, ...SOON }, ['start', 'transfer', 'change', ...ROUTE]],
    [
      'with one called too few times',
      { ...CALLED, miss: { calls: 2, seconds: 0 } },
      ['recall', 'start', 'transfer', 'change', ...ROUTE],
    ],
    [
      'with one called as often as may be',
      { ...CALLED, recall: { left: 0, seconds: 0 } },
      ['start', 'miss', 'transfer', 'change', ...ROUTE],
    ],
    ['while serving', { state: 'serving' as const }, ['finish', 'hold', 'transfer', 'change', ...ROUTE]],
    ['paused', { paused: true }, ['pause', 'continue', 'close']],
    [
      'with one called under a notice',
      { suspended: true, state: 'called' as const },
      ['start', 'miss', 'transfer', 'change', ...ROUTE],
    ],
    ['under a notice', { suspended: true }, ['resume', 'pause', 'close']],
    [
      'with one called under a notice',
      { suspended: true, state: 'called' as const },
      ['start', 'miss', 'transfer', 'change', ...ROUTE],
    ],
    [
      'serving under a notice',
      { suspended: true, state: 'serving' as const },
      ['finish', 'hold', 'transfer', 'change', ...ROUTE],
    ],
  ])('%s', (_name, at, verbs) => {
    expect(can(at).sort()).toEqual([...verbs].sort());
  });

  it.each([
    ['recall', { recall: { left: 0, seconds: 9 } }, 'recallEnough'],
    ['recall', { recall: { left: 1, seconds: 9 } }, 'recallSoon'],
    ['miss', { miss: { calls: 1, seconds: 9 } }, 'missCalls'],
    ['miss', { miss: { calls: 0, seconds: 9 } }, 'missSoon'],
  ] as const)('says of %s what it waits for', (verb, lacks, why) => {
    expect(whyNot(verb, { ...DESK, ...CALLED, ...lacks })).toBe(why);
  });

  it('has a sentence for every reason why not', () => {
    expect(Object.keys(deskZh.desk.why).sort()).toEqual([...WHYS].sort());
  });
});

describe('who is next', () => {
  const MINUTE = 60_000;
  const one = (label: string, minutes: number, of: TicketClass = 'ordinary') => ({
    ...{ ticketId: `t-${label}`, label, takenAt: -minutes * MINUTE, class: of },
    ...{ since: -minutes * MINUTE, order: -minutes, slotAt: null, isBack: false },
  });
  const own = { weight: 1, idleOnly: false, inARow: 0 };

  it('merges the lines of a counter as the hall calls them, and shows no more than asked for', () => {
    const lines = {
      f: { ...own, target: 30, next: [one('F025', 20), one('F026', 5)] },
      k: { ...own, target: 20, next: [one('K012', 9), one('K013', 6, 'priority'), one('K014', 1)] },
    };
    expect(callOrder(lines, USUAL_CALLING, 4, 0).map(({ label, target }) => [label, target])).toEqual([
      ['F025', 30],
      ['K013', 20],
      ['K012', 20],
      ['F026', 30],
    ]);
    const back = { ...one('K009', 2), isBack: true };
    const { k, f } = lines;
    const called = callOrder({ f, k: { ...k, next: [...k.next, back] } }, USUAL_CALLING, 2, 0);
    expect(called.map(({ label }) => label)).toEqual(['K009', 'F025']);
    const neighbours = callOrder({ f: { ...f, idleOnly: true }, k }, USUAL_CALLING, 9, 0);
    expect(neighbours.map(({ label }) => label)).toEqual(['K013', 'K012', 'K014', 'F025', 'F026']);
    expect(callOrder({}, USUAL_CALLING, 4, 0)).toEqual([]);
  });

  it('counts whole minutes, and none before the clocks agree', () => {
    expect([waitedMinutes(0, 59_999), waitedMinutes(0, 60_000), waitedMinutes(5_000, 0)]).toEqual([0, 1, 0]);
  });
});

describe('who stands aside', () => {
  it('lists those on hold by when they are expected, then by how long', () => {
    const held = (label: string, heldAt: number, backAt: number | null) => ({
      label,
      reason: 'paying',
      heldAt,
      backAt,
    });
    const rows = heldInOrder({
      a: held('F001', 5, null),
      b: held('F002', 1, 90),
      c: held('F003', 2, null),
      d: held('F004', 3, 40),
    });
    expect(rows.map(({ label }) => label)).toEqual(['F004', 'F002', 'F003', 'F001']);
  });

  it('lists those who missed a call in this counter’s queues only, newest first, whatever letter they carry', () => {
    const missed = {
      a: { label: 'F001', queueId: 'q-f', at: 1, until: null },
      b: { label: 'F002', queueId: 'q-k', at: 3, until: null },
      c: { label: 'K1000', queueId: 'q-f', at: 2, until: null },
    };
    expect(missedOf(new Set(['q-f']), missed).map(({ label }) => label)).toEqual(['K1000', 'F001']);
  });
});

describe('finding', () => {
  const queue = (prefix: string, zh: string, en: string) => ({ id: prefix, prefix, name: { zh, en } });
  const queues = [
    queue('GS', '工伤', 'Injury'),
    queue('F', '市场监管', 'Market'),
    queue('G', '个体户', 'Sole traders'),
  ];

  it.each([
    ['g', ['G', 'GS']],
    ['gs', ['GS']],
    ['市场', ['F']],
    ['trader', ['G']],
    ['rader', []],
    ['', ['F', 'G', 'GS']],
    ['没有', []],
  ])('a queue by %j', (typed, found) => {
    expect(findQueues(queues, typed).map(({ prefix }) => prefix)).toEqual(found);
  });

  it.each([
    ['', {}],
    ['138 0013 8000', { phone: '13800138000' }],
    ['１３８００１３８０００', { phone: '13800138000' }],
    ['51160219900101105x', { idNumber: '51160219900101105x' }],
    ['1380013800', { idNumber: '1380013800' }],
  ])('whose number %j is', (typed, whose) => {
    expect(whoseNumber(typed)).toEqual(whose);
  });

  it('shows one’s own counter first, then all by number', () => {
    const counter = (number: number, officerId: string | null, paused = false) => ({
      number,
      officerId,
      zoneId: 'z',
      open: officerId !== null,
      label: null,
      state: 'idle' as const,
      since: null,
      profile: { zh: '综合', en: 'General' },
      paused: paused ? { reason: 'meal' as const, since: 0, until: null } : null,
      badge: null,
      post: null,
      ...{ reliefIds: officerId === 'x' ? ['b'] : [], awayId: officerId === 'x' ? 'a' : null },
      takenFrom: null,
    });
    const cards = cardsOf({ a: counter(2, null), b: counter(1, 'x', true), c: counter(3, 'me') }, 'me');
    expect(cards.map(({ number, state, paused, mark }) => [number, state, paused, mark])).toEqual([
      [3, 'mine', false, 'serving'],
      [1, 'taken', true, 'held'],
      [2, 'free', false, 'left'],
    ]);
  });
});
