import { z } from 'zod';
import { count, id, nothing, text, time } from '../fields.ts';
import { cells, counter, hall, named, queue } from './parts.ts';

const job = z.object({ printerId: id, label: z.string(), state: z.string(), cause: z.string().nullable() });

/** What counters and the guide work with. */
export const deskViews = {
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
} as const;
