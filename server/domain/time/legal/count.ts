import type { LegalCalendar } from './calendar.ts';

/** The next working day after a day. */
export function nextWorking({ working }: LegalCalendar, day: number): number {
  let at = day + 1;
  while (!working(at)) at += 1;
  return at;
}

/** The last working day before a day. */
export function previousWorking({ working }: LegalCalendar, day: number): number {
  let at = day - 1;
  while (!working(at)) at -= 1;
  return at;
}

/** The day itself if it is worked, else the next working day (民法典 203). */
export const rollForward = (calendar: LegalCalendar, day: number): number =>
  calendar.working(day) ? day : nextWorking(calendar, day);

/** The n-th working day after a day, which is not counted itself (民法典 201); n below 0 counts back. */
export function addWorking(calendar: LegalCalendar, day: number, n: number): number {
  let at = day;
  for (let left = n; left > 0; left -= 1) at = nextWorking(calendar, at);
  for (let left = n; left < 0; left += 1) at = previousWorking(calendar, at);
  return at;
}

/** How many working days lie after `from` up to and with `to`; below 0 where `to` is earlier. */
export function workingBetween({ working }: LegalCalendar, from: number, to: number): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let n = 0;
  for (let day = first + 1; day <= last; day += 1) if (working(day)) n += 1;
  return from <= to ? n : -n;
}
