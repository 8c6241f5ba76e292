import { z } from 'zod';
import { commands } from '../command.ts';
import { count, id, none, nothing } from '../fields.ts';
import { hallPlan } from './plan.ts';

export const hallCommands = commands({
  'hall:configure': {
    says: 'Sets the floor plan as a whole; with the revision it was made from, only if that is the present one.',
    input: z.strictObject({ plan: hallPlan, base: count.optional() }),
    data: none,
  },
  'hall:confirmTime': { says: 'A director confirms the time after a step.', input: nothing, data: none },
  'hall:openNumbers': {
    says: 'A director ends the wait for devices after a restore.',
    input: nothing,
    data: none,
  },
  'person:erase': {
    says: 'Erases the identity of all past service days.',
    input: nothing,
    data: z.object({ rows: count }),
  },
  'device:seen': {
    says: 'A kiosk or agent says the highest numbers it saw, by prefix.',
    input: z.strictObject({
      dayId: id.nullable(),
      highest: z.record(z.string().regex(/^[A-Z]{1,2}$/), z.int().min(0).max(999_999)),
    }),
    data: z.object({ recovering: z.boolean() }),
  },
});
