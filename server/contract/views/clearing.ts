import { z } from 'zod';
import { LIST_SIDES } from '../../domain/catalogue/lists/facts.ts';
import { OUTCOMES, STAGES } from '../../domain/catalogue/versions/draft.ts';
import { DISCLOSURE_SCOPES } from '../../domain/catalogue/entry/terms.ts';
import { entry } from '../catalogue/entry.ts';
import { itemCode } from '../catalogue/item.ts';
import { count, id, nothing, time } from '../fields.ts';
import { cells, hall, named } from './parts.ts';

const reviewed = z.object({
  stage: z.enum(STAGES),
  verdict: z.enum(['pass', 'return']),
  outcome: z.enum(OUTCOMES).nullable(),
  opinion: z.string(),
  comments: count.optional(),
  by: z.string(),
  at: time,
});
const commenting = z.object({ from: z.string(), until: z.string() }).nullable();
const due = z.union([
  z.object({ kind: z.literal('due'), date: z.string(), provisional: z.boolean() }),
  z.object({ kind: z.literal('paused'), since: z.string(), left: z.number() }),
]);
const inReview = z.object({
  name: z.string(),
  bureauId: id,
  typeCode: z.string(),
  base: count,
  stage: z.enum(STAGES),
  since: time,
  author: z.string(),
  reason: z.string(),
  faults: count,
  commenting,
});

/** The catalogue for those who write, review and publish it. */
export const clearingViews = {
  clearing: {
    says: 'Every item with its version, what is missing of it, drafts on their way, changes with their last day, laws.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      bureaus: cells(named),
      items: cells(
        z.object({
          name: z.string(),
          bureauId: id,
          typeCode: z.string(),
          version: count.nullable(),
          inForce: z.boolean(),
          scope: z.enum(DISCLOSURE_SCOPES),
          missing: count,
          /** Its content is marked 示例 somewhere. */
          example: z.boolean(),
          /** The laws that it stands on, by name. */
          laws: z.array(z.string()),
        }),
      ),
      drafts: cells(inReview),
      changes: cells(
        z.object({ from: z.string(), cause: z.enum(['editor', 'law']), reason: z.string(), due }),
      ),
      laws: cells(
        z.object({
          name: z.string(),
          version: z.string().nullable(),
          articles: z.array(z.object({ article: z.string(), text: z.string().nullable() })),
          revision: count,
          repealedFrom: z.string().nullable(),
          note: z.string().nullable(),
        }),
      ),
      lists: cells(
        z.object({
          bureauId: id,
          side: z.enum(LIST_SIDES),
          rows: z.array(z.object({ name: z.string(), basis: z.string().nullable() })),
          filedAt: time,
        }),
      ),
      clearances: cells(z.object({ before: count, after: count, ended: count, hidden: count })),
    }),
  },
  entry: {
    says: 'One item with all its versions and its draft, for those who write, review and publish.',
    params: z.strictObject({ itemCode }),
    snapshot: z.object({
      versions: cells(
        z.object({
          version: count,
          entry,
          origin: z.enum(['adopted', 'reviewed']),
          from: z.string().nullable(),
          until: z.string().nullable(),
          publishedAt: time,
          reason: z.string(),
          reviews: z.array(reviewed),
          ending: z.object({ reason: z.string(), reviews: z.array(reviewed) }).optional(),
          inForce: z.boolean(),
        }),
      ),
      draft: cells(
        z.object({
          entry,
          base: count,
          reason: z.string(),
          stage: z.enum(STAGES),
          author: z.string(),
          earlier: z.array(z.string()).optional(),
          reviews: z.array(reviewed),
          commenting,
          revision: count,
          since: time,
        }),
      ),
    }),
  },
} as const;
