import { z } from 'zod';
import { LIST_SIDES } from '../../domain/catalogue/lists/facts.ts';
import { OUTCOMES, type ReviewStage, STAGE_ROLES } from '../../domain/catalogue/versions/draft.ts';
import { commands } from '../command.ts';
import { count, date, id, line, none, paragraph } from '../fields.ts';
import { entry } from './entry.ts';
import { item, itemCode } from './item.ts';

const REVIEW_STAGES = Object.keys(STAGE_ROLES) as [ReviewStage, ...ReviewStage[]];
const opinion = paragraph(2000);
const anItem = z.strictObject({ code: itemCode });

export const catalogueCommands = commands({
  'catalogue:import': {
    says: 'Takes a published list over as the catalogue.',
    input: z.strictObject({ items: z.array(item).max(50_000) }),
    data: z.object({ items: count }),
  },
  'catalogue:assign': {
    says: 'Sends items to a queue, or to none.',
    input: z.strictObject({ codes: z.array(itemCode).min(1).max(500), queueId: id.nullable() }),
    data: z.object({ items: count }),
  },
  'entry:write': {
    says: 'Writes a draft of an item, whole.',
    input: z.strictObject({ entry, reason: line(400), base: count }),
    data: z.object({ code: itemCode }),
  },
  'entry:discard': { says: 'Throws away a draft that nobody has reviewed.', input: anItem, data: none },
  'entry:submit': { says: "Reports a draft to the bureau's head.", input: anItem, data: none },
  'entry:review': {
    says: 'Gives an opinion on a draft: it goes on, or back.',
    input: z.strictObject({
      code: itemCode,
      stage: z.enum(REVIEW_STAGES),
      verdict: z.enum(['pass', 'return']),
      outcome: z.enum(OUTCOMES).nullable(),
      opinion,
    }),
    data: none,
  },
  'entry:openComment': {
    says: "Lays a draft open for the public's comments.",
    input: z.strictObject({ code: itemCode, commenting: z.strictObject({ from: date, until: date }) }),
    data: none,
  },
  'entry:closeComment': {
    says: 'Closes the comments with what was made of them.',
    input: z.strictObject({ code: itemCode, received: count, answer: opinion }),
    data: none,
  },
  'entry:publish': {
    says: 'Publishes what the reviews have decided, from a day on.',
    input: z.strictObject({ code: itemCode, from: date, until: date.nullable() }),
    data: z.object({ version: count }),
  },
  'entry:bringIn': {
    says: 'Takes the entries of a package in as drafts, all or none.',
    input: z.strictObject({ entries: z.array(entry).min(1).max(2_000), reason: line(400) }),
    data: z.object({ drafts: count }),
  },
  'law:put': {
    says: 'Registers a law, or changes what is known of it.',
    input: z.strictObject({
      lawId: id.optional(),
      law: z.strictObject({
        name: line(120),
        version: z
          .string()
          .regex(/^\d{4}(-\d{2}-\d{2})?$/)
          .nullable(),
        articles: z
          .array(z.strictObject({ article: line(60), text: paragraph(4000).nullable() }))
          .max(120)
          .optional(),
      }),
      base: count.optional(),
    }),
    data: z.object({ lawId: id }),
  },
  'law:repeal': {
    says: 'Repeals a law; names the items that stand on it and begins their change.',
    input: z.strictObject({ lawId: id, from: date, note: line(200) }),
    data: z.object({ codes: z.array(itemCode) }),
  },
  'list:file': {
    says: "Files a bureau's list of powers, from its duties or from its staff.",
    input: z.strictObject({
      bureauId: id,
      side: z.enum(LIST_SIDES),
      rows: z.array(z.strictObject({ name: line(300), basis: line(400).nullable() })).max(5000),
    }),
    data: z.object({ rows: count }),
  },
});
