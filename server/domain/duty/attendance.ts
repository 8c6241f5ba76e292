import type { Span } from '../hours/hours.ts';
import { dayOf, startOf } from '../time/civil.ts';
import type { RosterEntry } from './roster.ts';

/**
 * How a head was there: `off` the hall was shut that day, `due` it is not time yet, `awaited` it is, and nobody came,
 * `absent` nobody came all day, `here` came and is there, `kept` came and stayed.
 */
export type Attendance = 'off' | 'due' | 'awaited' | 'absent' | 'here' | 'kept';

export interface Attended {
  readonly state: Attendance;
  /** Minutes after the hall's first hour of service, and before the end of its last; 0: in time. */
  readonly late: number;
  readonly early: number;
  /** The day is over and no leave was recorded. */
  readonly noLeave: boolean;
}

const MINUTE_MS = 60_000;
/** Nobody is late by less: a queue at the door is no fault. */
export const GRACE_MINUTES = 5;

/**
 * How a head of a date was there, by the hall's hours of that date (rule B21). Takes the hours of service (minutes of the
 * wall day), arrival and leave and the time it is asked (epoch ms); gives minutes beyond five of grace as lateness.
 */
export function attendanceOf(
  { date, arrivedAt, leftAt }: Pick<RosterEntry, 'date' | 'arrivedAt' | 'leftAt'>,
  serve: readonly Span[],
  now: number,
  utcOffsetMinutes: number,
): Attended {
  const none = { late: 0, early: 0, noLeave: false };
  const first = serve[0];
  const last = serve.at(-1);
  if (!first || !last) return { state: 'off', ...none };
  const midnight = startOf(dayOf(date), utcOffsetMinutes);
  const from = midnight + first[0] * MINUTE_MS;
  const to = midnight + last[1] * MINUTE_MS;
  if (arrivedAt === null) {
    if (now >= to) return { state: 'absent', ...none };
    return { state: now >= from + GRACE_MINUTES * MINUTE_MS ? 'awaited' : 'due', ...none };
  }
  const minutes = (ms: number): number => Math.max(0, Math.floor(ms / MINUTE_MS));
  const behind = minutes(arrivedAt - from);
  const late = behind > GRACE_MINUTES ? behind : 0;
  const early = leftAt === null ? 0 : minutes(to - leftAt + MINUTE_MS - 1);
  const isOver = leftAt !== null || now >= to;
  return { state: isOver ? 'kept' : 'here', late, early, noLeave: leftAt === null && now >= to };
}
