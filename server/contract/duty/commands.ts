import { z } from 'zod';
import type { DutyHead } from '../../domain/duty/duty.ts';
import { commands } from '../command.ts';
import { badge, id, none, serviceTel, text } from '../fields.ts';

/** Who heads a zone: badge, post and a desk's telephone. */
export const dutyHead = z.strictObject({
  badge,
  post: text,
  tel: serviceTel.nullable(),
}) satisfies z.ZodType<DutyHead>;

export const dutyCommands = commands({
  'duty:set': {
    says: 'Says who heads a zone today, or that nobody does.',
    input: z.strictObject({ zoneId: id, head: dutyHead.nullable() }),
    data: none,
  },
});
