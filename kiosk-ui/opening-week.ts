import type { Hours, Span, SpecialDay } from '../server/contract/hours.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (minute: number): string => `${Math.floor(minute / 60)}:${two(minute % 60)}`;

/** 8:30–12:00 13:30–17:30 */
export function spanText(spans: readonly Span[]): string {
  return spans.map(([from, to]) => `${clock(from)}–${clock(to)}`).join('  ');
}

/** The next special days from a date on, at most `most`. */
export function comingDays(hours: Hours, date: string, most: number): SpecialDay[] {
  return hours.special
    .filter(day => day.date >= date)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .slice(0, most);
}

/** Whether a bulletin stands on a date. */
export function isShown(bulletin: { from: string | null; until: string | null }, date: string): boolean {
  return (
    (bulletin.from === null || bulletin.from <= date) && (bulletin.until === null || date <= bulletin.until)
  );
}
