import { z } from 'zod';
import { count, id, nothing, text, time } from '../fields.ts';
import { ROLES } from '../../domain/identity/roles.ts';

const cells = <T extends z.ZodType>(record: T) => z.record(z.string(), record);
const hall = z.object({
  name: text,
  date: z.string().nullable(),
  open: z.boolean(),
  recovering: z.boolean(),
});
/** With the service day's id, for devices that report the numbers they saw of it. */
const hallWithDay = hall.extend({ dayId: id.nullable() });
const queue = z.object({
  name: text,
  prefix: z.string(),
  place: text,
  zoneId: id,
  waiting: count,
  openCounters: count,
  lastCalled: z.string().nullable(),
});
const call = z.object({
  label: z.string(),
  counter: count,
  zoneId: id,
  queueId: id,
  state: z.enum(['called', 'serving']),
  calls: count,
  at: time,
});
const counter = z.object({
  number: count,
  zoneId: id,
  open: z.boolean(),
  label: z.string().nullable(),
  state: z.enum(['idle', 'called', 'serving']),
  since: time.nullable(),
});
const named = z.object({ name: text });
const job = z.object({ printerId: id, label: z.string(), state: z.string(), cause: z.string().nullable() });

/** Every view that travels: what one asks for, and the shape of its sections. */
export const VIEWS = {
  board: {
    says: 'The hall board: who is called where, how many wait. Public; no personal data.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      zones: cells(named.extend({ floor: z.int() })),
      calls: cells(call),
      queues: cells(queue),
      counters: cells(counter),
      missed: cells(z.object({ label: z.string(), at: time })),
    }),
  },
  kiosk: {
    says: 'What can be asked for here now. Public.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hallWithDay),
      bureaus: cells(named.extend({ zoneId: id })),
      queues: cells(queue),
    }),
  },
  catalogue: {
    says: 'Items of the catalogue in force. Public.',
    params: nothing,
    snapshot: z.object({
      items: cells(
        z.object({ name: z.string(), group: z.string().nullable(), bureauId: id, queueId: id.nullable() }),
      ),
    }),
  },
  ticket: {
    says: "One ticket's phone page, by its token. Public to whoever holds the token.",
    params: z.strictObject({ token: z.string().min(1).max(120) }),
    snapshot: z.object({
      hall: cells(hall),
      ticket: cells(
        z.object({
          label: z.string(),
          state: z.string(),
          queue: text,
          place: text,
          ahead: count.nullable(),
          counter: count.nullable(),
          calls: count,
          takenAt: time,
        }),
      ),
    }),
  },
  floor: {
    says: 'All counters with who sits there, for staff.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      counters: cells(counter.extend({ officerId: id.nullable(), profile: text })),
    }),
  },
  counter: {
    says: 'One counter: the ticket in hand, its queues, and who missed a call.',
    params: z.strictObject({ counterId: id }),
    snapshot: z.object({
      hall: cells(hall),
      desk: cells(
        z.object({
          counterId: id,
          officerId: id,
          seat: z.string(),
          since: time,
          ticketId: id.nullable(),
          label: z.string().nullable(),
          state: z.string().nullable(),
          calls: count,
          item: z.string().nullable(),
          takenAt: time.nullable(),
        }),
      ),
      queues: cells(queue.extend({ next: z.array(z.string()) })),
      missed: cells(z.object({ label: z.string(), at: time })),
    }),
  },
  printing: {
    says: "An agent's printers and what waits for them.",
    params: nothing,
    snapshot: z.object({
      hall: cells(hallWithDay),
      printers: cells(z.object({ model: z.unknown(), transport: z.unknown() })),
      queued: cells(z.object({ printerId: id })),
    }),
  },
  guide: {
    says: "The guide's desk: live and missed tickets and printers, for staff.",
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      tickets: cells(z.object({ label: z.string(), state: z.string(), queueId: id, misses: count })),
      doubtful: cells(job),
      printers: cells(named),
    }),
  },
  settings: {
    says: 'Staff, stations and devices that ask to be let in, for directors.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      staff: cells(z.object({ roles: z.array(z.enum(ROLES)), active: z.boolean(), locked: z.boolean() })),
      stations: cells(named.extend({ kind: z.string(), paired: z.boolean() })),
      pairings: cells(z.object({ code: z.string(), kind: z.string(), until: time })),
      doubt: cells(z.object({ at: time, stepMs: z.number() })),
      recovery: cells(z.object({ restoredAt: time, awaiting: z.array(id) })),
    }),
  },
} as const;

export type ViewName = keyof typeof VIEWS;
export type ViewParams<N extends ViewName> = z.input<(typeof VIEWS)[N]['params']>;
export type ViewSnapshot<N extends ViewName> = z.output<(typeof VIEWS)[N]['snapshot']>;

/** Whether a text names a view. */
export function isView(name: string): name is ViewName {
  return Object.hasOwn(VIEWS, name);
}
