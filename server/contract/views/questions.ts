import { z } from 'zod';
import { DECLINE_REASONS } from '../../domain/questions/question.ts';
import { count, id, time } from '../fields.ts';
import { cells, hall, named } from './parts.ts';

const badge = z.string().nullable();
/** To a bureau, by badge, to a counter, or with its ticket. */
const to = z.object({
  kind: z.enum(['bureau', 'staff', 'counter', 'ticket']),
  bureauId: id.nullable(),
  badge,
  counter: count.nullable(),
});

/** What was asked and who answers for it; no words, and nothing of the citizen. */
export const questionLine = z.object({
  label: z.string().nullable(),
  /** Its ticket is there, to be known again in hand. */
  ticketId: id.nullable(),
  item: z.string().nullable(),
  bureauId: id.nullable(),
  state: z.enum(['open', 'done']),
  ownerId: id,
  ownerBadge: badge,
  firstBadge: badge,
  offer: z.object({ to, at: time, lateAt: time }).nullable(),
  /** Who may take it over now, by id. */
  meant: z.array(id),
  late: count,
  hasWords: z.boolean(),
  log: z.array(
    z.object({
      act: z.enum(['open', 'offer', 'acknowledge', 'return', 'late', 'finish']),
      at: time,
      badge,
      to: to.nullable(),
      reason: z.enum([...DECLINE_REASONS, 'ticket_ended']).nullable(),
    }),
  ),
});

export const questionViews = {
  questions: {
    says: 'What citizens asked, who answers for it and whom it is handed to.',
    params: z.strictObject({}),
    snapshot: z.object({
      hall: cells(hall),
      bureaus: cells(named),
      questions: cells(questionLine),
    }),
  },
} as const;
