import { z } from 'zod';
import { count, id, nothing, text, time } from '../fields.ts';
import { callingRules, ticketClass } from '../queue/calling.ts';
import { selfCheck } from '../queue/commands.ts';
import { roll } from '../queue/rolls.ts';
import { offeredRoute, routeShown } from '../queue/routes.ts';
import { ticketRules } from '../queue/rules.ts';
import { TIDE_REASONS } from '../../domain/counters/tide/tide.ts';
import { HOLD_REASONS } from '../../domain/queue/ticket.ts';
import { cells, counter, hall, missed, pause, queue, served } from './parts.ts';
import { help, notice, printer, staffCard, trouble } from './published.ts';

const job = z.object({ printerId: id, label: z.string(), state: z.string(), cause: z.string().nullable() });

/** Who may be next in a line, and what decides it (rules Q3 to Q6). */
const next = z.object({
  ticketId: id,
  label: z.string(),
  takenAt: time,
  class: ticketClass,
  since: z.number(),
  order: z.number(),
  slotAt: time.nullable(),
  /** Came back to this counter, and goes before all others here (rule Q2). */
  isBack: z.boolean(),
});
/** Where a ticket waits on its route, after it was finished here. */
const whereabouts = z.object({ queue: text, place: text });
const held = z.object({
  label: z.string(),
  queueId: id,
  reason: z.enum(HOLD_REASONS),
  heldAt: time,
  backAt: time.nullable(),
  counter: count,
});

/** What counters and the guide work with. */
export const deskViews = {
  floor: {
    says: 'All counters with who sits there, for staff.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      counters: cells(
        counter.extend({
          officerId: id.nullable(),
          /** Who may relieve the one who sits there, who is away from it, and the counter its ticket was taken from. */
          reliefIds: z.array(id).readonly(),
          awayId: id.nullable(),
          takenFrom: id.nullable(),
          profile: text,
          paused: pause.extend({ since: time }).nullable(),
          badge: z.string().nullable(),
          post: text.nullable(),
        }),
      ),
    }),
  },
  counter: {
    says: 'One counter: the ticket in hand, its queues, what is held, and who missed a call.',
    params: z.strictObject({ counterId: id }),
    snapshot: z.object({
      hall: cells(hall),
      desk: cells(
        z.object({
          counterId: id,
          officerId: id,
          seat: z.string(),
          since: time,
          /** Serves by another profile for a while, since when and why. */
          tide: z.object({ profile: text, since: time, reason: z.enum(TIDE_REASONS) }).nullable(),
          /** Whose counter it is, while one relieves them. */
          relieved: pause.extend({ since: time, officerId: id, badge: z.string().nullable() }).nullable(),
          /** Calls by itself; `mayAutomatic`: by the plan it may. */
          automatic: z.boolean(),
          mayAutomatic: z.boolean(),
          ticketId: id.nullable(),
          label: z.string().nullable(),
          state: z.string().nullable(),
          calls: count,
          /** When it was called last, while it is called. */
          lastCallAt: time.nullable(),
          item: z.string().nullable(),
          itemCode: z.string().nullable(),
          /** The law cited for an item that is not published. */
          exception: z.string().nullable(),
          /** What the citizen said of the materials, which is no verdict (rule G90). */
          selfCheck: selfCheck.nullable(),
          /** The case for which its applicant has come again. */
          caseId: id.nullable(),
          takenAt: time.nullable(),
          startedAt: time.nullable(),
          homeId: id.nullable(),
          queueId: id.nullable(),
          class: ticketClass.nullable(),
          /** Number of the counter that it goes back to when it is done here. */
          backTo: count.nullable(),
          paused: pause.extend({ since: time }).nullable(),
          /** The route of the ticket in hand. */
          route: routeShown.nullable(),
          /** What was finished here last and may be taken back for a minute; null: nothing, or another has come. */
          finished: z
            .object({ ticketId: id, label: z.string(), at: time, goesTo: whereabouts.nullable() })
            .nullable(),
          /** Made here for one who came without a number. */
          direct: z.boolean(),
          /** When it was entered, of one that was handed out on paper. */
          enteredAt: time.nullable(),
          /** Taken to ask something. */
          enquiry: z.boolean(),
          card: staffCard.nullable(),
        }),
      ),
      /** `target`: minutes nobody should wait longer than. */
      queues: cells(
        queue.extend({
          target: count,
          weight: z.number(),
          idleOnly: z.boolean(),
          inARow: count,
          next: z.array(next),
        }),
      ),
      calling: cells(z.object({ rules: callingRules })),
      held: cells(held),
      tally: cells(served),
      missed: cells(missed),
      /** The one row is `hall`; none: what holds where nothing is set. */
      rules: cells(ticketRules),
      notice: cells(notice),
      troubles: cells(trouble),
    }),
  },
  guide: {
    says: "The guide's desk: live and missed tickets and printers, for staff.",
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      tickets: cells(
        z.object({
          label: z.string(),
          state: z.string(),
          queueId: id,
          misses: count,
          takenAt: time,
          class: ticketClass,
          counter: count.nullable(),
          reason: z.enum(HOLD_REASONS).nullable(),
          /** When who is on hold is expected. */
          backAt: time.nullable(),
          /** Until when who missed a call may come back; null: until the day closes. */
          until: time.nullable(),
          /** What it is for. */
          item: z.string().nullable(),
          route: routeShown.nullable(),
        }),
      ),
      queues: cells(queue),
      /** The routes that a guide gives; the one row is `hall`. */
      routes: cells(z.object({ routes: z.array(offeredRoute) })),
      doubtful: cells(job),
      rolls: cells(roll),
      printers: cells(printer),
      helps: cells(help),
      notice: cells(notice),
    }),
  },
} as const;
