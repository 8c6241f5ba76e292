import { z } from 'zod';
import { count, id, text, time } from '../fields.ts';

/** The records of a section, by id. */
export const cells = <T extends z.ZodType>(record: T) => z.record(z.string(), record);
export const hall = z.object({
  name: text,
  date: z.string().nullable(),
  open: z.boolean(),
  recovering: z.boolean(),
});
/** With the service day's id, for devices that report the numbers they saw of it. */
export const hallWithDay = hall.extend({ dayId: id.nullable() });
export const queue = z.object({
  name: text,
  prefix: z.string(),
  place: text,
  zoneId: id,
  waiting: count,
  openCounters: count,
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
});
export const counter = z.object({
  number: count,
  zoneId: id,
  open: z.boolean(),
  label: z.string().nullable(),
  state: z.enum(['idle', 'called', 'serving']),
  since: time.nullable(),
});
export const named = z.object({ name: text });
