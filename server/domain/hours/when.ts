import type { DayHours, Hours, Span } from './hours.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** How far ahead a next opening is looked for, in days: longer than any holiday. */
const LOOK_AHEAD = 60;

/** A moment on the hall's wall. */
export interface Wall {
  readonly date: string;
  readonly minute: number;
  /** 0 is Monday. */
  readonly weekday: number;
}

/** Whether it is open now and how long, or when it opens next; null when nothing is known of that. */
export type Within =
  | { readonly open: true; readonly until: number }
  | { readonly open: false; readonly nextAt: number | null; readonly sameDay: boolean };

/** Takes epoch ms and the hall's offset from UTC in minutes; gives date, minute of the day and weekday there. */
export function wallOf(at: number, offsetMinutes: number): Wall {
  const wall = new Date(at + offsetMinutes * MINUTE_MS);
  return {
    date: wall.toISOString().slice(0, 10),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    weekday: (wall.getUTCDay() + 6) % 7,
  };
}

const CLOSED: DayHours = { serve: [], issue: [] };

/** The hours of a date, YYYY-MM-DD: those of a special day, else of its weekday. */
export function hoursOn(hours: Hours, date: string): DayHours {
  const special = hours.special.find(day => day.date === date);
  if (special) return special.hours ?? CLOSED;
  return hours.week[wallOf(Date.parse(date), 0).weekday] ?? CLOSED;
}

/** Whether numbers are given at `at` (epoch ms), till when, or from when on. */
export function issuing(hours: Hours, at: number, offsetMinutes: number): Within {
  return within(date => hoursOn(hours, date).issue, at, offsetMinutes);
}

/** Whether the counters serve at `at` (epoch ms), till when, or from when on. */
export function serving(hours: Hours, at: number, offsetMinutes: number): Within {
  return within(date => hoursOn(hours, date).serve, at, offsetMinutes);
}

function within(spansOn: (date: string) => readonly Span[], at: number, offsetMinutes: number): Within {
  const midnight = Math.floor((at + offsetMinutes * MINUTE_MS) / DAY_MS) * DAY_MS - offsetMinutes * MINUTE_MS;
  for (let day = 0; day <= LOOK_AHEAD; day += 1) {
    const start = midnight + day * DAY_MS;
    const spans = spansOn(wallOf(start, offsetMinutes).date);
    for (const [index, [from, to]] of spans.entries()) {
      if (at >= start + to * MINUTE_MS) continue;
      if (at >= start + from * MINUTE_MS)
        return { open: true, until: start + endFrom(spans, index) * MINUTE_MS };
      return { open: false, nextAt: start + from * MINUTE_MS, sameDay: day === 0 };
    }
  }
  return { open: false, nextAt: null, sameDay: false };
}

/** The end of a span and of those that begin where it ends. */
function endFrom(spans: readonly Span[], index: number): number {
  let end = spans[index]![1];
  for (const [from, to] of spans.slice(index + 1)) if (from === end) end = to;
  return end;
}
