import { z } from 'zod';
import { AUDIENCES, type ItemGuide, type Limit } from '../../domain/catalogue/guide.ts';
import type { Item } from '../../domain/hall/plan.ts';
import { id, line, text } from '../fields.ts';

export const itemCode = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const item = z.strictObject({
  code: itemCode,
  name: line(300),
  group: line(300).nullable(),
  bureauId: id,
  typeCode: z.string().regex(/^\d{2}$/),
  queueId: id.nullable(),
}) satisfies z.ZodType<Item>;

export const limit = z.strictObject({
  n: z.int().min(0).max(999),
  unit: z.enum(['G', 'Z']),
}) satisfies z.ZodType<Limit>;

/** A sentence or three. */
export const words = z.strictObject({ zh: line(200), en: line(420) });

export const itemGuide = z.strictObject({
  code: itemCode,
  summary: words.nullable(),
  audience: z.array(z.enum(AUDIENCES)).max(2),
  statutory: limit.nullable(),
  promised: limit.nullable(),
  visits: z.int().min(0).max(20).nullable(),
  fee: z
    .discriminatedUnion('free', [
      z.strictObject({ free: z.literal(true) }),
      z.strictObject({ free: z.literal(false), text: words }),
    ])
    .nullable(),
  materials: z
    .array(
      z.strictObject({
        name: line(200),
        form: text,
        copies: z.int().min(0).max(99),
        waived: z.boolean(),
        note: words.nullable(),
      }),
    )
    .max(60),
  result: text.nullable(),
  basis: line(300).nullable(),
  example: z.boolean(),
}) satisfies z.ZodType<ItemGuide>;
