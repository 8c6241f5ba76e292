import { z } from 'zod';
import { BADGES } from '../../domain/queue/badge.ts';
import { OUTCOMES } from '../../domain/queue/outcomes.ts';
import { PAUSE_REASONS } from '../../domain/counters/reasons.ts';
import { count, id, text, time, lasting } from '../fields.ts';
import { band } from '../queue/commands.ts';

/** The records of a section, by id. */
export const cells = <T extends z.ZodType>(record: T) => z.record(z.string(), record);
export const hall = z.object({
  name: text,
  date: z.string().nullable(),
  open: z.boolean(),
  /** Kiosks give numbers whatever the opening hours say. */
  anyTime: z.boolean(),
  recovering: z.boolean(),
});
/** With the service day's id, for devices that report the numbers they saw of it. */
/** `tells`: who leaves a mobile number is told by it. `snagsId`: the queue where one says what could not be done. */
export const hallWithDay = hall.extend({
  dayId: id.nullable(),
  tells: z.boolean(),
  mayBook: z.boolean(),
  snagsId: id.nullable(),
  /** The queue where one asks something. */
  enquiryId: id.nullable(),
});
export const queue = z.object({
  name: text,
  prefix: z.string(),
  place: text,
  zoneId: id,
  waiting: count,
  /** Open and not paused. */
  openCounters: count,
  pausedCounters: count,
  /** For who takes a number now. */
  band: band.nullable(),
  /** How many numbers a day gives; null: as many as come. */
  limit: count.nullable(),
  /** How many of them are left today. */
  left: count.nullable(),
  lastCalled: z.string().nullable(),
});
export const call = z.object({
  label: z.string(),
  counter: count,
  zoneId: id,
  queueId: id,
  state: z.enum(['called', 'serving']),
  calls: count,
  at: time,
  badge: z.enum(BADGES).nullable(),
});
export const counter = z.object({
  number: count,
  zoneId: id,
  open: z.boolean(),
  label: z.string().nullable(),
  state: z.enum(['idle', 'called', 'serving', 'paused']),
  since: time.nullable(),
});
/** Who missed a call; `queueId` is where that was, `until` when one may come back; null: until the day closes. */
export const missed = z.object({ label: z.string(), queueId: id, at: time, until: time.nullable() });
export const named = z.object({ name: text });

export const pause = z.object({ reason: z.enum(PAUSE_REASONS), until: time.nullable() });
/** Today's sums of a queue. */
export const tally = z.object({
  issued: count,
  called: count,
  missed: count,
  done: count,
  left: count,
  /** Ended by the hall: the day closed, or nobody came back. */
  voided: count,
  /** Made at counters for those who came without a number. */
  direct: count,
  /** Handed out on paper and entered later. */
  paper: count,
  /** Of those issued: in another queue now, or ended there. */
  moved: count,
  held: count,
  /** Services on legs of routes that went on; not among those done. */
  legs: count,
  servedMs: lasting,
  /** Of those done, by what came of it. */
  outcomes: z.partialRecord(z.enum(OUTCOMES), count),
});
/** Today's sums of a counter. */
export const served = tally.pick({ done: true, legs: true, servedMs: true });
