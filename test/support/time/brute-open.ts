import { openBack, type OpenDue, openDue, type Stop } from '../../../server/domain/time/open/due.ts';
import { isOpen, openBetween } from '../../../server/domain/time/open/count.ts';
import type { OpenHours, OpenSpan } from '../../../server/domain/time/open/periods.ts';
import type { Chance } from '../hall/chance.ts';

const DAY_S = 86_400;
const MINUTES = 1_440;
/** Cases for one set of hours: making the wall is what costs. */
const CASES_AT_ONCE = 40;
const WALKED_DAYS = 6;
const FIRST_DAY = 20_000;

/** A hall's hours as every minute of some days, told without the code under test. */
interface Wall {
  readonly hours: OpenHours;
  /** By minute from the wall's first midnight; nothing is open outside it. */
  readonly minutes: Uint8Array;
  /** Epoch seconds of the first midnight. */
  readonly zero: number;
}

function wallBy(chance: Chance): Wall {
  const offsetMinutes = chance.pick([0, 480, 330, -570, 525]);
  const days = Array.from({ length: WALKED_DAYS }, () => {
    const cuts = new Set(Array.from({ length: 2 * chance.below(4) }, () => chance.below(MINUTES + 1)));
    const inOrder = [...cuts].sort((a, b) => a - b);
    return inOrder.flatMap((from, at): OpenSpan[] =>
      at % 2 === 0 && inOrder[at + 1] ? [[from, inOrder[at + 1]!]] : [],
    );
  });
  const minutes = new Uint8Array(WALKED_DAYS * MINUTES);
  for (const [day, spans] of days.entries()) {
    for (const [from, to] of spans) minutes.fill(1, day * MINUTES + from, day * MINUTES + to);
  }
  const spansOn = (day: number): readonly OpenSpan[] => days[day - FIRST_DAY] ?? [];
  return { hours: { spansOn, offsetMinutes }, minutes, zero: FIRST_DAY * DAY_S - offsetMinutes * 60 };
}

/** Checks so many random cases against a walk from second to second; throws on the first that differs. */
export function checkOpen(chance: Chance, cases: number): void {
  for (let done = 0; done < cases;) {
    const wall = wallBy(chance);
    for (let i = 0; i < CASES_AT_ONCE && done < cases; i += 1, done += 1) checkOne(chance, wall);
  }
}

function checkOne(chance: Chance, { hours, minutes, zero }: Wall): void {
  const last = WALKED_DAYS * DAY_S;
  // Half of the moments are on a whole minute, where the edges are.
  const moment = (days: number): number =>
    chance.below(2) === 0 ? chance.below(days * DAY_S) : 60 * chance.below(days * MINUTES);
  const from = moment(3);
  const seconds = chance.pick([0, 1, 60 * chance.below(300), chance.below(30_000)]);
  const stops: Stop[] = Array.from({ length: chance.below(4) }, () => {
    const begins = moment(4);
    const ends = chance.below(8) === 0 ? null : begins + chance.below(20_000);
    return { from: (zero + begins) * 1_000, to: ends === null ? null : (zero + ends) * 1_000 };
  });
  const stopped = (s: number): boolean =>
    stops.some(({ from: a, to }) => a <= (zero + s) * 1_000 && (to === null || (zero + s) * 1_000 < to));
  const open = (s: number): boolean => s >= 0 && s < last && minutes[Math.floor(s / 60)] === 1;
  const runs = (s: number): boolean => open(s) && !stopped(s);
  const openStop = Math.min(
    Infinity,
    ...stops.filter(stop => stop.to === null).map(stop => stop.from / 1_000 - zero),
  );

  const walked = ((): OpenDue => {
    let left = seconds;
    if (left === 0 && runs(from - 1)) return { kind: 'at', at: (zero + from) * 1_000 };
    for (let s = from; s < last; s += 1) {
      if (s >= openStop) break;
      if (!runs(s)) continue;
      if (left === 0) return { kind: 'at', at: (zero + s) * 1_000 };
      left -= 1;
      if (left === 0) return { kind: 'at', at: (zero + s + 1) * 1_000 };
    }
    let met = Math.max(from, openStop);
    while (met < last && !open(met)) met += 1;
    return met < last
      ? { kind: 'stopped', since: (zero + openStop) * 1_000, left: left * 1_000 }
      : { kind: 'never' };
  })();
  const told = openDue(hours, (zero + from) * 1_000, seconds * 1_000, stops);
  same('due', told, walked, { from, seconds, stops });

  const to = moment(5);
  let between = 0;
  for (let s = Math.min(from, to); s < Math.max(from, to); s += 1) if (open(s)) between += 1;
  const signed = to < from ? -between : between;
  same('between', openBetween(hours, (zero + from) * 1_000, (zero + to) * 1_000), signed * 1_000 || 0, {
    from,
    to,
  });
  same('open', isOpen(hours, (zero + to) * 1_000), open(to), { to });

  let back = seconds;
  let at = to;
  if (back === 0) while (at >= 0 && !open(at) && !open(at - 1)) at -= 1;
  for (; back > 0 && at > 0; at -= 1) if (open(at - 1)) back -= 1;
  const found = back === 0 && (seconds > 0 || open(at) || open(at - 1)) ? (zero + at) * 1_000 : null;
  same('back', openBack(hours, (zero + to) * 1_000, seconds * 1_000), found, { to, seconds });
}

function same(what: string, told: unknown, walked: unknown, of: unknown): void {
  if (JSON.stringify(told) === JSON.stringify(walked)) return;
  throw new Error(
    `${what}: ${JSON.stringify(told)}, walked ${JSON.stringify(walked)}, of ${JSON.stringify(of)}`,
  );
}
