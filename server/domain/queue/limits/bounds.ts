import type { ServiceDay } from '../../day/service-day.ts';
import { type Decision, refuse } from '../../decision.ts';
import { hoursAfterToday } from '../../hours/next.ts';
import { hoursOn, wallOf } from '../../hours/when.ts';
import { dayOf, startOf } from '../../time/civil.ts';
import type { Hall } from '../../state/hall.ts';
import { isEnquiry } from '../enquiries.ts';
import { countWaiting } from '../line.ts';
import { bandFor } from '../wait.ts';
import { agentKey, countOf, givenBetween, personKey, personQueueKey } from './given.ts';
import { limitsOf, type QueueLimits } from './limits.ts';

/** Whom and what a number is asked for. */
export interface Wanted {
  readonly queueId: string;
  readonly holder: string | null;
  /** Who takes it for the holder; null: the holder. */
  readonly agent: string | null;
  /** An ID number was shown, and not a telephone alone. */
  readonly named: boolean;
}

export interface Moment {
  readonly day: ServiceDay;
  readonly now: number;
  readonly utcOffsetMinutes: number;
}

const MINUTE_MS = 60_000;

/** `nextAt`: the first issuing hours after today, if they are known; a screen says then when to come. */
export function nextDay(hall: Hall, { now, utcOffsetMinutes }: Moment): { nextAt?: number } {
  const set = hall.hours.get('hall');
  const nextAt = set ? hoursAfterToday(set.hours, 'issue', now, utcOffsetMinutes) : null;
  return nextAt === null ? {} : { nextAt };
}

/** Why a kiosk gives this person no number of this queue, though the queue has some (rules N5-N9); null when it does. */
export function refusedByLimits(hall: Hall, wanted: Wanted, moment: Moment): Decision<never> | null {
  return (
    unnamed(hall, wanted) ??
    atClosing(hall, wanted, moment) ??
    inBand(hall, wanted, moment) ??
    ofPerson(hall, wanted, moment)
  );
}

const ofQueue = (hall: Hall, queueId: string): QueueLimits | undefined =>
  limitsOf(hall).queues.find(row => row.queueId === queueId);

/** A queue of named numbers wants to know whose (rule N5). */
function unnamed(hall: Hall, { queueId, named }: Wanted): Decision<never> | null {
  if (isEnquiry(hall, queueId)) return null;
  return !named && ofQueue(hall, queueId)?.named === true ? refuse('id.required') : null;
}

/** Too many of one person, or by one who takes for others (rules N5, N7). */
function ofPerson(hall: Hall, { queueId, holder, agent }: Wanted, moment: Moment): Decision<never> | null {
  const { personQueue, personHall, forOthers } = limitsOf(hall);
  const { given } = hall;
  if (holder !== null) {
    if (personQueue !== null && countOf(given, personQueueKey(holder, queueId)) >= personQueue)
      return refuse('person.queue_limit', { limit: personQueue, ...nextDay(hall, moment) });
    if (personHall !== null && countOf(given, personKey(holder)) >= personHall)
      return refuse('person.day_limit', { limit: personHall, ...nextDay(hall, moment) });
  }
  if (agent !== null && forOthers !== null && countOf(given, agentKey(agent)) >= forOthers)
    return refuse('agent.day_limit', { limit: forOthers, ...nextDay(hall, moment) });
  return null;
}

/** Between the bands of a queue, or when the present one has given what it has (rule N6). */
function inBand(hall: Hall, { queueId }: Wanted, moment: Moment): Decision<never> | null {
  const bands = ofQueue(hall, queueId)?.bands ?? [];
  if (bands.length === 0 || moment.day.anyTime) return null;
  const { date, minute } = wallOf(moment.now, moment.utcOffsetMinutes);
  const midnight = startOf(dayOf(date), moment.utcOffsetMinutes);
  const momentOf = (of: number): number => midnight + of * MINUTE_MS;
  const next = bands.find(({ from }) => from > minute);
  const nextAt = next ? { nextAt: momentOf(next.from) } : nextDay(hall, moment);
  const band = bands.find(({ from, to }) => from <= minute && minute < to);
  if (!band) return refuse('queue.between_bands', nextAt);
  const count = givenBetween(hall.given, queueId, momentOf(band.from), momentOf(band.to));
  return count >= band.limit ? refuse('queue.band_full', { limit: band.limit, ...nextAt }) : null;
}

/** Too near to closing, by the clock or by the wait (rules N8, N9). */
function atClosing(hall: Hall, { queueId }: Wanted, moment: Moment): Decision<never> | null {
  const { lastMinutes, byWait } = limitsOf(hall);
  const closesAt = closing(hall, moment);
  if (closesAt === null) return null;
  if (lastMinutes !== null && moment.now >= closesAt - lastMinutes * MINUTE_MS)
    return refuse('queue.last_over', { closesAt, minutes: lastMinutes, ...nextDay(hall, moment) });
  const wait = byWait ? bandFor(hall, queueId, countWaiting(hall.lines.get(queueId)!)) : null;
  const middle = wait ? (wait.lowMinutes + wait.highMinutes) / 2 : 0;
  if (moment.now + middle * MINUTE_MS <= closesAt) return null;
  return refuse('queue.wait_too_long', {
    closesAt,
    waitMinutes: Math.round(middle),
    ...nextDay(hall, moment),
  });
}

/** When the counters close today (epoch ms); null where no hours bind. */
function closing(hall: Hall, { day, now, utcOffsetMinutes }: Moment): number | null {
  const set = day.anyTime ? undefined : hall.hours.get('hall');
  if (!set) return null;
  const { date } = wallOf(now, utcOffsetMinutes);
  const last = hoursOn(set.hours, date).serve.at(-1);
  return last ? startOf(dayOf(date), utcOffsetMinutes) + last[1] * MINUTE_MS : null;
}
