import { z } from 'zod';
import { count, id, nothing, text, time } from '../fields.ts';
import { hours } from '../hours/commands.ts';
import { tide, tideProposals } from '../counters/commands.ts';
import { CALL_OUT_REASONS } from '../../domain/queue/out-of-order.ts';
import { ticketClass } from '../queue/calling.ts';
import { OUTCOMES } from '../../domain/queue/outcomes.ts';
import { VOID_REASONS } from '../../domain/queue/ticket.ts';
import { band } from '../queue/commands.ts';
import { cells, counter, hall, named, pause, served, tally } from './parts.ts';
import { notice, trouble } from './published.ts';
import { SHOWS } from './shows.ts';
import { silentBoard, voiceDay, voiceFigures } from './voice.ts';

const queue = tally.extend({
  prefix: z.string(),
  name: text,
  zoneId: id,
  /** One asks something here. */
  enquiry: z.boolean(),
  /** Minutes nobody should wait longer than. */
  target: count,
  waiting: count,
  /** From when the one who waits there longest has: since taking the number, or coming to that leg of its route. */
  oldestAt: time.nullable(),
  openCounters: count,
  pausedCounters: count,
  band: band.nullable(),
});

/** What supervisors see: figures, and the tickets behind each. Counters and badges, never names. */
export const supervisionViews = {
  supervision: {
    says: 'The hall in figures, for supervisors and the wall.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      zones: cells(named.extend({ floor: z.int() })),
      queues: cells(queue),
      counters: cells(
        counter.extend({
          ...served.shape,
          profile: text,
          queueIds: z.array(id),
          openedAt: time.nullable(),
          item: z.string().nullable(),
          badge: z.string().nullable(),
          post: text.nullable(),
          pause: pause.nullable(),
        }),
      ),
      /** Who served today, by badge, in the one record `hall`. */
      officers: cells(
        z.object({ rows: z.array(served.extend({ badge: z.string().nullable(), post: text.nullable() })) }),
      ),
      /** Today's tidal counters, and what the load asks for. */
      tides: cells(tide),
      proposals: cells(tideProposals),
      troubles: cells(trouble),
      /** What each zone's voice said today, and since when a call waits for it in vain. */
      voices: cells(voiceFigures),
      /** The same of days that are over. */
      voiceDays: cells(voiceDay),
      /** Boards that cannot be heard. */
      silent: cells(silentBoard),
      notice: cells(notice),
      opening: cells(hours),
    }),
  },
  tickets: {
    says: 'The tickets behind a figure of supervision.',
    params: z.strictObject({
      of: z.enum(['queue', 'counter', 'hall']),
      id,
      show: z.enum(SHOWS),
      outcome: z.enum(OUTCOMES).optional(),
    }),
    snapshot: z.object({
      hall: cells(hall),
      tickets: cells(
        z.object({
          label: z.string(),
          queueId: id,
          homeId: id,
          state: z.string(),
          takenAt: time,
          calledAt: time.nullable(),
          startedAt: time.nullable(),
          endedAt: time.nullable(),
          counter: count.nullable(),
          misses: count,
          called: count,
          /** Legs of its route that are done there. */
          legs: count,
          class: ticketClass,
          outOfOrder: z.enum(CALL_OUT_REASONS).nullable(),
          /** The law cited for an item that is not published, and the item. */
          exception: z.string().nullable(),
          item: z.string().nullable(),
          /** Made at a counter for one who came without a number. */
          direct: z.boolean(),
          /** When it was entered, of one that was handed out on paper. */
          enteredAt: time.nullable(),
          outcome: z.enum(OUTCOMES).nullable(),
          /** Why it ended without being done. */
          reason: z.enum(VOID_REASONS).nullable(),
        }),
      ),
    }),
  },
} as const;
