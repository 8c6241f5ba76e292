import { describe, expect, it } from 'vitest';
import { figuresOf, lookOf } from '../../../client/supervision/figures.ts';
import { FINDING_LIMITS, findingsOf, flaggedCounters } from '../../../client/supervision/findings.ts';
import type { Seen, SeenCounter, SeenQueue } from '../../../client/supervision/seen.ts';
import { waitsOf } from '../../../client/supervision/waits.ts';

const NOW = Date.UTC(2026, 4, 28, 2, 24);
const MINUTE = 60_000;
const ago = (minutes: number): number => NOW - minutes * MINUTE;

const queue = (prefix: string, change: Partial<SeenQueue> = {}): SeenQueue => ({
  ...{ prefix, name: { zh: `${prefix}队`, en: `Queue ${prefix}` }, zoneId: 'z', target: 30 },
  ...{ waiting: 0, oldestAt: null, openCounters: 1, pausedCounters: 0, band: null },
  ...{ issued: 0, called: 0, missed: 0, done: 0, left: 0, held: 0, legs: 0, servedMs: 0 },
  ...{ voided: 0, direct: 0, paper: 0, moved: 0, enquiry: false, outcomes: {} },
  ...change,
});
const counter = (number: number, change: Partial<SeenCounter> = {}): SeenCounter => ({
  ...{ number, zoneId: 'z', profile: { zh: '综合', en: 'General' }, queueIds: ['q'], open: true },
  ...{ state: 'idle', since: ago(1), openedAt: ago(60), label: null, item: null },
  ...{ badge: null, post: null, pause: null, done: 0, legs: 0, servedMs: 0 },
  ...change,
});
const seen = (queues: Seen['queues'], counters: Seen['counters'] = {}) => ({ queues, counters });
const waits = (minutes: number, waiting = 3): Partial<SeenQueue> => ({ waiting, oldestAt: ago(minutes) });

describe('the figures of the hall', () => {
  it('are zero, and name no wait, where nothing is', () => {
    expect(figuresOf(seen({}), NOW)).toEqual({
      ...{ waiting: 0, issued: 0, called: 0, missed: 0, done: 0, left: 0, held: 0, servedMs: null },
      ...{ longest: null, busy: 0, idle: 0, paused: 0, open: 0 },
    });
  });

  it('sum the queues, weigh the mean by those done and name the longest wait', () => {
    const figures = figuresOf(
      seen({
        a: queue('A', { ...waits(12, 4), issued: 9, called: 6, missed: 1, done: 2, servedMs: 6 * MINUTE }),
        b: queue('B', {
          ...waits(31, 2),
          issued: 5,
          called: 3,
          left: 1,
          held: 1,
          done: 1,
          servedMs: 9 * MINUTE,
        }),
        c: queue('C'),
      }),
      NOW,
    );
    expect(figures).toMatchObject({
      waiting: 6,
      issued: 14,
      called: 9,
      missed: 1,
      done: 3,
      left: 1,
      held: 1,
    });
    expect(figures.servedMs).toBe(5 * MINUTE);
    expect(figures.longest).toEqual({ queueId: 'b', waitedMs: 31 * MINUTE });
  });

  it.each([
    [{ open: false, state: 'idle' }, 'closed'],
    [{ open: true, state: 'idle' }, 'idle'],
    [{ open: true, state: 'paused' }, 'paused'],
    [{ open: true, state: 'called' }, 'busy'],
    [{ open: true, state: 'serving' }, 'busy'],
  ] as const)('count a counter %j as %s', (now, look) => {
    expect(lookOf(now)).toBe(look);
    const figures = figuresOf(seen({}, { c: counter(1, now) }), NOW);
    const { busy, idle, paused, open } = figures;
    expect({ busy, idle, paused }).toEqual({ busy: 0, idle: 0, paused: 0, ...(open ? { [look]: 1 } : {}) });
    expect(open).toBe(look === 'closed' ? 0 : 1);
  });

  it('never show a wait below zero when a clock runs behind', () => {
    expect(figuresOf(seen({ a: queue('A', waits(-1)) }), NOW).longest?.waitedMs).toBe(0);
  });
});

describe('the waits', () => {
  it('stand longest first, without queues where nobody waits', () => {
    const rows = waitsOf({ a: queue('A', waits(5)), b: queue('B'), c: queue('C', waits(22)) }, NOW);
    expect(rows.map(({ id, waitedMs }) => [id, waitedMs / MINUTE])).toEqual([
      ['c', 22],
      ['a', 5],
    ]);
  });

  it.each([
    [29, false],
    [30, false],
    [30.1, true],
    [31, true],
  ])('after %s of 30 minutes are over: %s', (minutes, over) => {
    expect(waitsOf({ a: queue('A', waits(minutes)) }, NOW)[0]!.over).toBe(over);
  });
});

describe('the findings', () => {
  const one = (counterNow: Partial<SeenCounter>, queueNow: Partial<SeenQueue> = waits(3)) =>
    findingsOf(seen({ q: queue('F', queueNow) }, { c: counter(22, counterNow) }), NOW);

  it.each<[string, Partial<SeenCounter>, Partial<SeenQueue>, object[]]>([
    ['free for a moment', { since: ago(4.9) }, waits(3), []],
    [
      'free while people wait',
      { since: ago(6) },
      waits(3, 12),
      [{ kind: 'idle', minutes: 6, prefix: 'F', waiting: 12 }],
    ],
    ['free while nobody waits', { since: ago(60) }, {}, []],
    ['closed', { open: false, since: null }, waits(3), []],
    [
      'paused for a while',
      { state: 'paused', since: ago(14), pause: { reason: 'meal', until: null } },
      {},
      [],
    ],
    [
      'paused for long',
      { state: 'paused', since: ago(15), pause: { reason: 'meal', until: null } },
      {},
      [{ kind: 'pause', minutes: 15, reason: 'meal', late: false }],
    ],
    [
      'paused for long, as was said',
      { state: 'paused', since: ago(40), pause: { reason: 'meal', until: NOW + 1 } },
      {},
      [],
    ],
    [
      'paused longer than was said',
      { state: 'paused', since: ago(6), pause: { reason: 'break', until: ago(1) } },
      {},
      [{ kind: 'pause', minutes: 6, late: true }],
    ],
    ['serving', { state: 'serving', since: ago(19), label: 'F023' }, {}, []],
    [
      'serving without an act',
      { state: 'serving', since: ago(21), label: 'F023' },
      {},
      [{ kind: 'still', label: 'F023' }],
    ],
    [
      'calling without an act',
      { state: 'called', since: ago(20), label: 'F024' },
      {},
      [{ kind: 'still', label: 'F024' }],
    ],
  ])('of a counter %s', (_what, counterNow, queueNow, found) => {
    const findings = one(counterNow, queueNow);
    expect(findings).toHaveLength(found.length);
    expect(findings).toMatchObject(found);
    expect([...flaggedCounters(findings)]).toEqual(found.length ? ['c'] : []);
  });

  it('name a wait past its target, and a closed counter that could help', () => {
    const counters = { a: counter(21), b: counter(29, { open: false, since: null }) };
    expect(findingsOf(seen({ q: queue('D', waits(31)) }, counters), NOW)).toMatchObject([
      { kind: 'over', prefix: 'D', minutes: 31, target: 30, mayOpen: 29 },
    ]);
    expect(findingsOf(seen({ q: queue('D', waits(31)) }), NOW)).toMatchObject([{ mayOpen: null }]);
  });

  it.each([
    ['out', true],
    ['cover', true],
    ['fault', true],
    ['away', true],
    ['low', false],
  ])('of a printer that is %s: %s', (condition, found) => {
    const troubles = { p: { name: { zh: '打印机', en: 'Printer' }, condition } };
    expect(findingsOf({ ...seen({}), troubles }, NOW)).toHaveLength(found ? 1 : 0);
  });

  it('keep to limits of another day', () => {
    const counters = { c: counter(22, { since: ago(2) }) };
    const look = seen({ q: queue('F', waits(3)) }, counters);
    expect(findingsOf(look, NOW)).toEqual([]);
    expect(findingsOf(look, NOW, { ...FINDING_LIMITS, idle: 1 })).toHaveLength(1);
  });
});
