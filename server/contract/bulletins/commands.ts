import { z } from 'zod';
import type { Bulletin } from '../../domain/bulletins/bulletin.ts';
import { commands } from '../command.ts';
import { date, id, line, paragraph } from '../fields.ts';

/** A bulletin without its id. */
export const bulletin = z.strictObject({
  title: z.strictObject({ zh: line(40), en: line(90) }),
  body: z.strictObject({ zh: paragraph(200), en: paragraph(420) }),
  from: date.nullable(),
  until: date.nullable(),
  boardIds: z.array(id).max(100),
  kiosks: z.boolean(),
  order: z.int().min(0).max(999),
}) satisfies z.ZodType<Omit<Bulletin, 'id'>>;

const bulletinId = id;

export const bulletinCommands = commands({
  'bulletin:put': {
    says: 'Puts up a bulletin for boards and kiosks, or changes the one that is named.',
    input: z.strictObject({ bulletinId: bulletinId.optional(), bulletin }),
    data: z.object({ bulletinId }),
  },
  'bulletin:drop': {
    says: 'Takes a bulletin down.',
    input: z.strictObject({ bulletinId }),
    data: z.object({ bulletinId }),
  },
});
