import { z } from 'zod';
import { commands } from '../command.ts';
import { count, id, none } from '../fields.ts';
import { item, itemCode, itemGuide } from './item.ts';

export const catalogueCommands = commands({
  'catalogue:import': {
    says: 'Replaces the catalogue as a whole.',
    input: z.strictObject({ items: z.array(item).max(50_000) }),
    data: z.object({ items: count }),
  },
  'catalogue:assign': {
    says: 'Sends items to a queue, or to none.',
    input: z.strictObject({ codes: z.array(itemCode).min(1).max(500), queueId: id.nullable() }),
    data: z.object({ items: count }),
  },
  'catalogue:guide': {
    says: "Writes an item's guide: limits, fee, materials.",
    input: z.strictObject({ guide: itemGuide }),
    data: none,
  },
});
