import { z } from 'zod';
import { UNLISTED } from '../../domain/catalogue/versions/unlisted.ts';
import { itemCode, itemGuide } from '../catalogue/item.ts';
import { count, date, id, nothing } from '../fields.ts';
import { cells } from './parts.ts';

/** `from` and `until` are the first and last day in force; `queueId` null: it goes to no queue of the hall. */
const known = z.object({
  name: z.string(),
  group: z.string().nullable(),
  bureauId: id,
  typeCode: z.string(),
  queueId: id.nullable(),
  from: date.nullable(),
  until: date.nullable(),
});
const unlisted = z.enum(UNLISTED);

/** What staff may know of items that the public catalogue does not name. */
export const unlistedViews = {
  unlisted: {
    says: 'Items that the public catalogue does not name, with why, and the laws that may be cited for one. For staff.',
    params: nothing,
    snapshot: z.object({
      items: cells(known.extend({ unlisted, pinyin: z.string(), laws: z.array(z.string()) })),
      laws: cells(z.object({ name: z.string(), repealedFrom: date.nullable() })),
    }),
  },
  matter: {
    says: 'One item with its guide, published or not, for the staff who serve it.',
    params: z.strictObject({ itemCode }),
    snapshot: z.object({
      item: cells(known.extend({ unlisted: unlisted.nullable(), version: count.nullable() })),
      guide: cells(itemGuide),
    }),
  },
} as const;
