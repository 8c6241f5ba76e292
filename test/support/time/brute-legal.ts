import { dayOf } from '../../../server/domain/time/civil.ts';
import { legalCalendar, type NamedDay } from '../../../server/domain/time/legal/calendar.ts';
import { addWorking, workingBetween } from '../../../server/domain/time/legal/count.ts';
import {
  type Due,
  legalDue,
  legalLeft,
  type LegalUnit,
  type Pause,
} from '../../../server/domain/time/legal/due.ts';
import type { Chance } from '../hall/chance.ts';

const CASES_AT_ONCE = 50;

/** Steps through the dates as text, with the platform's own calendar: nothing of the code under test. */
const after = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  for (let d = day; ; d -= 1) {
    const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    const at = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)) return text;
  }
}

/** Checks so many random cases against a walk from date to date; throws on the first that differs. */
export function checkLegal(chance: Chance, cases: number): void {
  for (let done = 0; done < cases;) {
    const days = new Map<string, boolean>();
    for (let i = chance.below(80); i > 0; i -= 1)
      days.set(after('2025-01-01', chance.below(1_095)), chance.below(3) > 0);
    for (let i = CASES_AT_ONCE; i > 0 && done < cases; i -= 1, done += 1) checkOne(chance, days);
  }
}

function checkOne(chance: Chance, off: ReadonlyMap<string, boolean>): void {
  const named = [...off].map(([date, isOff]): NamedDay => ({ date, name: '示例', off: isOff }));
  const years = [2025, 2026, 2027].map(year => ({
    year,
    source: '',
    days: named.filter(day => day.date.startsWith(`${year}`)),
  }));
  const calendar = legalCalendar(years);
  const works = (date: string): boolean => (off.has(date) ? !off.get(date) : !isWeekend(date));

  const from = after('2025-08-01', chance.below(450));
  const unit = chance.pick<LegalUnit>(['G', 'G', 'Z', 'Z', 'M', 'Y']);
  const n = unit === 'Y' ? chance.below(2) : unit === 'M' ? chance.below(7) : chance.below(90);
  const pauses: Pause[] = Array.from({ length: chance.below(4) }, () => {
    const begins = after(from, chance.below(60) - 5);
    return { from: begins, to: chance.below(10) === 0 ? null : after(begins, chance.below(25)) };
  });
  const paused = (date: string): boolean =>
    pauses.some(p => p.from <= date && (p.to === null || date <= p.to));
  const openFrom = pauses
    .filter(p => p.to === null)
    .map(p => p.from)
    .sort()[0];

  const walked = ((): Due => {
    const natural = unit === 'M' || unit === 'Y' ? monthsLater(from, unit === 'M' ? n : 12 * n) : null;
    let left = n;
    if (natural) for (left = 0; after(from, left) < natural;) left += 1;
    let date = from;
    while (left > 0) {
      date = after(date, 1);
      if (openFrom !== undefined && date >= openFrom) return { kind: 'paused', since: openFrom, left };
      if (!paused(date) && (unit !== 'G' || works(date))) left -= 1;
    }
    if (unit !== 'G') while (!works(date)) date = after(date, 1);
    return { kind: 'due', date, provisional: date >= '2027-12-25' };
  })();
  const told = legalDue(calendar, { from, length: { n, unit }, pauses });
  same('due', told, walked, { from, n, unit, pauses });

  let [date, left] = [from, n];
  for (; left > 0;) if (works((date = after(date, 1)))) left -= 1;
  same('add', addWorking(calendar, dayOf(from), n), dayOf(date), { from, n });
  same('between', workingBetween(calendar, dayOf(from), dayOf(date)), n, { from, n });
  let [back, steps] = [from, n];
  for (; steps > 0;) if (works((back = after(back, -1)))) steps -= 1;
  same('back', addWorking(calendar, dayOf(from), -n), dayOf(back), { from, n });
  const on = after(from, chance.below(120));
  let lies = 0;
  for (let at = from < on ? from : on; at < (from < on ? on : from);)
    if (works((at = after(at, 1)))) lies += 1;
  same('left', legalLeft(calendar, on, from, 'G'), -lies || 0, { on, from });
}

function same(what: string, told: unknown, walked: unknown, of: unknown): void {
  if (JSON.stringify(told) === JSON.stringify(walked)) return;
  throw new Error(
    `${what}: ${JSON.stringify(told)}, walked ${JSON.stringify(walked)}, of ${JSON.stringify(of)}`,
  );
}
