import { describe, expect, it } from 'vitest';
import { bulletinsDue, sheetsOf } from '../../../display-ui/bulletins.ts';
import { insteadOf } from '../../../display-ui/instead.ts';
import { hasPeople, lighting, type NightParts } from '../../../display-ui/night.ts';
import { isLate, issuingSays, nextOpening } from '../../../display-ui/opening.ts';
import { ownBoard } from '../../../display-ui/own-board.ts';
import { queueRows, runs } from '../../../display-ui/queue-rows.ts';
import { FIRST_TURN, nextTurn, PAGE_MS } from '../../../display-ui/rotation.ts';
import { signOf } from '../../../display-ui/sign.ts';
import { byZone, zonePages } from '../../../display-ui/zone-calls.ts';
import { boardOf, busyHall, callOf, HOURS, MORNING } from '../../support/faces/board.ts';

const at = (time: string, day = '2026-05-28'): number => Date.parse(`${day}T${time}:00+08:00`);

describe('which board a page is', () => {
  const boards = {
    a: boardOf({ id: 'a', shows: 'hall', stationId: 'd-1' }),
    b: boardOf({ id: 'b', shows: 'sign', stationId: 'd-2' }),
  };
  it.each([
    ['by its address', { asked: 'b', stationId: 'd-1', upright: false }, 'b'],
    ['by its station', { asked: null, stationId: 'd-2', upright: false }, 'b'],
    [
      'by its station when the address names none of them',
      { asked: 'x', stationId: 'd-1', upright: false },
      'a',
    ],
    ['the whole hall otherwise', { asked: null, stationId: null, upright: true }, 'hall'],
  ])('%s', (_name, page, id) => {
    expect(ownBoard(page, boards).id).toBe(id);
  });

  it('stands as the screen does when nothing says how', () => {
    expect(ownBoard({ asked: null, stationId: null, upright: true }, {}).upright).toBe(true);
  });
});

describe('how a board is lit', () => {
  const parts = (time: string, change: Partial<NightParts> = {}): NightParts => ({
    now: at(time),
    hours: HOURS,
    open: true,
    anyTime: false,
    calling: false,
    notice: false,
    people: false,
    ...change,
  });
  const hours = { light: { kind: 'hours', before: 30, after: 20 }, dim: null } as const;
  const span = { light: { kind: 'span', span: [1_320, 360] }, dim: null } as const;

  it.each([
    ['07:39', 'dark'],
    ['07:40', 'on'],
    ['12:30', 'on'],
    ['17:49', 'on'],
    ['17:50', 'dark'],
  ])('by the hours: at %s %s', (time, light) => {
    expect(lighting(hours, parts(time))).toBe(light);
  });

  it('by a span that passes midnight', () => {
    expect(['21:59', '22:00', '05:59', '06:00'].map(time => lighting(span, parts(time)))).toEqual([
      'dark',
      'on',
      'on',
      'dark',
    ]);
  });

  it('is lit on a free day only while the hall is open at any time', () => {
    const sunday = { now: at('10:00', '2026-05-31') };
    expect(lighting(hours, parts('10:00', sunday))).toBe('dark');
    expect(lighting(hours, parts('10:00', { ...sunday, anyTime: true }))).toBe('on');
    expect(lighting(hours, parts('10:00', { ...sunday, anyTime: true, open: false }))).toBe('dark');
  });

  it('is lit as long as the hall is open where no hours are set', () => {
    expect(lighting(hours, parts('23:00', { hours: null }))).toBe('on');
    expect(lighting(hours, parts('10:00', { hours: null, open: false }))).toBe('dark');
  });

  it('is never dark over a call or a notice', () => {
    expect(lighting(hours, parts('03:00', { calling: true }))).toBe('on');
    expect(lighting({ ...hours, dim: [0, 1_440] }, parts('03:00', { notice: true }))).toBe('on');
  });

  it('is on as long as somebody waits or is served, whatever its schedule says', () => {
    expect(lighting(hours, parts('19:30', { people: true }))).toBe('on');
    expect(lighting(span, parts('12:00', { people: true }))).toBe('on');
    expect(lighting({ ...hours, dim: [1_080, 360] }, parts('19:30', { people: true }))).toBe('dim');
    expect(hasPeople([{ waiting: 0 }, { waiting: 1 }], {})).toBe(true);
    expect(hasPeople([{ waiting: 0 }], { 't-1': {} })).toBe(true);
    expect(hasPeople([{ waiting: 0 }], {})).toBe(false);
  });

  it('is dimmer in its span', () => {
    const dim = { light: { kind: 'always' }, dim: [600, 660] } as const;
    expect(['09:59', '10:00', '11:00'].map(time => lighting(dim, parts(time)))).toEqual(['on', 'dim', 'on']);
  });
});

describe('what a board says of the hours', () => {
  it.each([
    ['08:00', { says: 'from', at: at('08:10') }],
    ['10:24', { says: 'until', at: at('17:00') }],
    ['12:00', { says: 'from', at: at('13:10') }],
    ['17:10', { says: 'over', at: null }],
  ])('at %s', (time, says) => {
    expect(issuingSays(HOURS, false, at(time))).toEqual(says);
  });

  it('says nothing where numbers are given at any time', () => {
    expect(issuingSays(HOURS, true, MORNING).says).toBe('anyTime');
    expect(issuingSays(null, false, MORNING).says).toBe('anyTime');
  });

  it('finds the next opening over a weekend', () => {
    expect(nextOpening(HOURS, '2026-05-29', at('18:00', '2026-05-29'))).toEqual({
      at: at('08:30', '2026-06-01'),
      today: false,
    });
    expect(nextOpening(HOURS, '2026-05-27', at('07:00'))).toEqual({ at: at('08:30'), today: true });
    expect(nextOpening(null, null, MORNING)).toBeNull();
  });

  it('[D5] names no time while the hours run and nobody has opened, and tomorrow once today was closed', () => {
    expect(nextOpening(HOURS, '2026-05-27', MORNING)).toBeNull();
    expect(isLate(HOURS, '2026-05-27', MORNING)).toBe(true);
    expect(isLate(HOURS, '2026-05-27', at('07:00'))).toBe(false);
    expect(isLate(HOURS, '2026-05-28', MORNING)).toBe(false);
    expect(nextOpening(HOURS, '2026-05-28', MORNING)).toEqual({
      at: at('08:30', '2026-05-29'),
      today: false,
    });
  });
});

describe('where to go instead', () => {
  const counter = (number: number, change = {}) => ({ number, open: true, state: 'idle', ...change });
  const serves = (...queueIds: string[]) => ({ queueIds });
  const services = { a: serves('f'), b: serves('f', 'd'), c: serves('f'), d: serves('d') };
  const counters = { a: counter(21), b: counter(24), c: counter(18), d: counter(22) };

  it('is the nearest by number that serves one of its queues, the lower of two', () => {
    expect(insteadOf('a', counters, services)).toBe(18);
    expect(insteadOf('d', counters, services)).toBe(24);
  });

  it('is none that is paused or closed', () => {
    const shut = { ...counters, c: counter(18, { state: 'paused' }) };
    expect(insteadOf('a', shut, services)).toBe(24);
    expect(insteadOf('a', { ...shut, b: counter(24, { open: false }) }, services)).toBeNull();
  });
});

describe('bulletins', () => {
  const text = (words: string) => ({ zh: words, en: words });
  const bulletin = (order: number, change = {}) => ({
    title: text(`公告${order}`),
    body: text('一。二'),
    from: null,
    until: null,
    boardIds: [],
    order,
    ...change,
  });

  it('are those of the date and the board, in order', () => {
    const all = {
      late: bulletin(1, { from: '2026-06-01' }),
      over: bulletin(1, { until: '2026-05-27' }),
      second: bulletin(3),
      first: bulletin(2, { from: '2026-05-28', until: '2026-05-28' }),
      elsewhere: bulletin(1, { boardIds: ['b-9'] }),
      here: bulletin(4, { boardIds: ['b-1'] }),
    };
    expect(bulletinsDue(all, 'b-1', '2026-05-28').map(({ id }) => id)).toEqual(['first', 'second', 'here']);
  });

  it('are cut where a sentence ends, lose no word, and fit', () => {
    const body =
      '自6月1日起可出示电子社保卡，不再收取复印件。没有手机的，仍可使用实体卡，由窗口代为复印。有疑问请到导办台。';
    const sheets = sheetsOf([{ id: 'x', ...bulletin(1, { body: text(body) }) }], 'zh', 26);
    expect(sheets.map(sheet => sheet.body).join('')).toBe(body);
    expect(sheets.length).toBeGreaterThan(2);
    for (const { body: part, pages } of sheets) {
      expect(part.length).toBeLessThanOrEqual(30);
      expect(pages).toBe(sheets.length);
    }
    expect(sheets[0]!.body.endsWith('。') || sheets[0]!.body.endsWith('，')).toBe(true);
  });

  it('cut a text without any pause too', () => {
    const sheets = sheetsOf([{ id: 'x', ...bulletin(1, { body: text('字'.repeat(95)) }) }], 'zh', 30);
    expect(sheets.map(sheet => sheet.body.length)).toEqual([30, 30, 30, 5]);
  });

  it('have at most every second turn, and none while somebody is called', () => {
    let turn = { ...FIRST_TURN, since: 1_000 };
    expect(nextTurn(turn, 1_000 + PAGE_MS - 1, true, 2).kind).toBe('calls');
    turn = nextTurn(turn, 1_000 + PAGE_MS, true, 2);
    expect(turn).toMatchObject({ kind: 'bulletin', had: 0 });
    expect(nextTurn(turn, turn.since + 1, false, 2)).toMatchObject({ kind: 'calls', had: 1 });
    const back = nextTurn(turn, turn.since + PAGE_MS, true, 2);
    expect(back).toMatchObject({ kind: 'calls', had: 1 });
    expect(nextTurn(back, back.since + PAGE_MS, true, 2)).toMatchObject({ kind: 'bulletin', had: 1 });
    expect(nextTurn(back, back.since + PAGE_MS, true, 0).kind).toBe('calls');
  });
});

describe('an upright board’s zones', () => {
  const heights = { room: 600, head: 60, row: 90 };
  const calls = (zoneId: string, count: number, from = 1) =>
    Array.from({ length: count }, (_, n) => ({
      id: `${zoneId}-${n}`,
      ...callOf({ label: `A0${10 + n}`, counter: from + n, zoneId }),
    }));

  it('stand in the order of the floor, by counter, without empty ones', () => {
    const zones = byZone([...calls('z-2', 2, 30).reverse(), ...calls('z-1', 1)], ['z-1', 'z-0', 'z-2']);
    expect(zones.map(({ zoneId, calls: here }) => [zoneId, ...here.map(call => call.counter)])).toEqual([
      ['z-1', 1],
      ['z-2', 30, 31],
    ]);
  });

  it('are paged whole where they fit, and lose none where they do not', () => {
    const zones = byZone([...calls('a', 6), ...calls('b', 6), ...calls('c', 30)], ['a', 'b', 'c']);
    const pages = zonePages(zones, heights);
    for (const page of pages) {
      const height = page.reduce((sum, zone) => sum + 60 + Math.ceil(zone.calls.length / 2) * 90, 0);
      expect(height).toBeLessThanOrEqual(600);
    }
    expect(pages.flat().flatMap(zone => zone.calls)).toHaveLength(42);
    expect(pages[0]!.map(zone => zone.zoneId)).toEqual(['a']);
  });
});

describe('the waiting board’s rows', () => {
  it('are its zones’ queues that are alive, short letters first, with their counters', () => {
    const hall = busyHall();
    hall.queues['q-h'] = { ...hall.queues['q-h']!, waiting: 0, openCounters: 0, lastCalled: null };
    expect(queueRows(hall, []).map(row => row.prefix)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'K', 'GL']);
    expect(queueRows(hall, ['z-1-south']).map(row => [row.prefix, row.counters])).toEqual([
      ['A', '7–10'],
      ['B', '11–13'],
    ]);
  });

  it('draw runs of numbers together', () => {
    expect(runs([7, 8, 8, 9, 12, 20, 21])).toBe('7–9, 12, 20–21');
    expect(runs([])).toBe('');
  });
});

describe('the sign over a counter', () => {
  const hall = busyHall();
  it('says whom it calls, who sits there by badge, and how many wait', () => {
    const called = callOf({ label: 'F023', counter: 21 });
    const state = { ...hall.counters['c-21']!, state: 'called' as const, label: 'F023' };
    const seen = signOf(
      { ...hall, calls: { t: called }, counters: { ...hall.counters, 'c-21': state } },
      'c-21',
    );
    expect(seen).toMatchObject({
      number: 21,
      state: 'called',
      call: { label: 'F023' },
      waiting: 12,
      instead: null,
    });
    expect(seen!.card).toEqual(hall.cards['c-21']);
  });

  it('sends on from a paused counter, and is none without a counter', () => {
    const state = { ...hall.counters['c-21']!, state: 'paused' as const };
    const paused = signOf({ ...hall, counters: { ...hall.counters, 'c-21': state } }, 'c-21');
    expect(paused).toMatchObject({ state: 'paused', instead: 22, call: null });
    expect(signOf(hall, 'c-99')).toBeNull();
    expect(signOf(hall, null)).toBeNull();
  });
});
