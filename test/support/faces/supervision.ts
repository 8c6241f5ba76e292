import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';
import { BOARDS } from '../../../server/seed/default-hall/boards.ts';
import { COUNTERS, PROFILES } from '../../../server/seed/default-hall/counters.ts';
import { QUEUE_NAMES } from '../../../server/seed/default-hall/queues.ts';
import { ZONES } from '../../../server/seed/default-hall/zones.ts';

type Seen = ViewSnapshot<'supervision'>;
const MINUTE = 60_000;

/** The moment of the picture in LOOK: Thursday 28 May, 10:24:06. */
export const BUSY_AT = Date.parse('2026-05-28T10:24:06+08:00');

/** Minutes waited and people of the queues where somebody waits. */
const WAITING: Readonly<Record<string, readonly [minutes: number, people: number]>> = {
  'q-company': [31, 19],
  'q-market': [22, 12],
  'q-residence': [18, 11],
  'q-pension': [14, 8],
  'q-tax': [12, 6],
  'q-general': [9, 5],
  'q-medical': [6, 3],
  'q-freight': [4, 2],
  'q-school': [2, 1],
};
const CLOSED = new Set([4, 20, 29, 30, 44, 53, 54, 60]);
const IDLE = new Set([10, 17, 22, 39, 47]);
const PAUSED = new Set([5, 34]);

/** A busy morning of the default hall: one wait past its target, one free counter while people wait, one printer out. */
export function busyHall(now = BUSY_AT): Seen {
  const queues: Seen['queues'] = {};
  for (const [at, { id, prefix, name }] of QUEUE_NAMES.entries()) {
    const [minutes, waiting] = WAITING[id] ?? [null, 0];
    queues[id] = {
      ...{
        prefix,
        name,
        zoneId: 'z-1-hall',
        target: 30,
        waiting,
        band: null,
        openCounters: 2,
        pausedCounters: 0,
      },
      oldestAt: minutes === null ? null : now - minutes * MINUTE - 20_000,
      ...{
        issued: 10 + waiting,
        called: 10,
        missed: at % 5 === 0 ? 1 : 0,
        done: 8,
        left: at % 7 === 0 ? 1 : 0,
        voided: 0,
        direct: 0,
        paper: 0,
        moved: 0,
        enquiry: false,
        outcomes: { settled: 6, advised: 1 },
      },
      ...{ held: at % 11 === 0 ? 1 : 0, legs: 0, servedMs: 8 * 412_000 },
    };
  }
  const counters: Seen['counters'] = {};
  for (const { id, number, zoneId, profileId } of COUNTERS) {
    const profile = PROFILES.find(one => one.id === profileId)!;
    const open = !CLOSED.has(number);
    const [idle, paused] = [IDLE.has(number), PAUSED.has(number)];
    const busy = open && !idle && !paused;
    counters[id] = {
      ...{ number, zoneId, profile: profile.name, queueIds: [...profile.queueIds], open },
      label: busy ? `F0${number + 10}` : null,
      state: paused ? 'paused' : busy ? 'serving' : 'idle',
      since: open ? now - (number === 22 ? 6 : 2) * MINUTE : null,
      openedAt: open ? now - 100 * MINUTE : null,
      item: busy ? '食品经营许可证变更' : null,
      ...{
        badge: open ? String(100 + number) : null,
        post: open ? { zh: '窗口受理岗', en: 'Counter officer' } : null,
      },
      pause: paused ? { reason: 'meal', until: null } : null,
      ...{ done: open ? 6 : 0, legs: 0, servedMs: open ? 6 * 412_000 : 0 },
    };
  }
  return {
    hall: {
      hall: {
        name: { zh: '广安区政务服务中心', en: "Guang'an District Government Service Centre" },
        ...{ date: '2026-05-28', open: true, anyTime: false, recovering: false },
      },
    },
    zones: Object.fromEntries(ZONES.map(({ id, name, floor }) => [id, { name, floor }])),
    queues,
    counters,
    officers: {},
    ...{ tides: {}, proposals: {} },
    troubles: { 'pr-1': { name: { zh: '1号取号机打印机', en: 'Printer of kiosk 1' }, condition: 'out' } },
    voices: {
      'z-1-south': {
        ...{ name: { zh: '一楼南侧', en: 'Floor 1 South' }, announcer: 'live' as const },
        ...{ heard: 128, failed: 1, lost: 2, dropped: 3, waitingSince: null, until: null },
      },
    },
    voiceDays: {
      '2026-05-27/z-1-south': {
        ...{ date: '2026-05-27', zoneId: 'z-1-south', heard: 311, failed: 0, lost: 1, dropped: 4 },
      },
    },
    silent: {},
    notice: {},
    opening: {},
  };
}

/** The day's curve up to then, and what Thursdays are like. */
export function busyDay(now = BUSY_AT) {
  const from = now - 114 * MINUTE;
  const hump = (at: number, middle: number, wide: number): number => Math.exp(-(((at - middle) / wide) ** 2));
  const slots = Array.from({ length: 23 }, (_, n) => {
    const minutes = n * 5;
    return { at: from + minutes * MINUTE, waiting: Math.round(67 * hump(minutes, 125, 70)) };
  });
  const usual = Array.from({ length: 50 }, (_, n) => {
    const minutes = n * 10;
    return {
      at: from + minutes * MINUTE,
      waiting: 62 * hump(minutes, 125, 75) + 50 * hump(minutes, 320, 80),
    };
  });
  return { value: { slots, usual }, at: now, revision: 1 };
}

/** The public view of a hall that has a wall and nothing else, for the page that looks which board it is. */
export function wallBoard(): ViewSnapshot<'board'> {
  const wall = BOARDS.find(({ shows }) => shows === 'wall')!;
  const { hall, zones } = busyHall();
  return {
    ...{ hall, zones, calls: {}, queues: {}, counters: {}, missed: {}, services: {} },
    boards: { wall: { ...wall, id: 'wall', zoneIds: [], light: { kind: 'always' }, dim: null } },
    ...{ cards: {}, duties: {}, bulletins: {}, opening: {}, notice: {}, voice: {}, voices: {} },
  };
}
