import { z } from 'zod';
import type { LightRules } from '../../domain/cases/clocks/light.ts';
import { commands } from '../command.ts';
import { count, none } from '../fields.ts';

export { type LightRules, USUAL_LIGHTS } from '../../domain/cases/clocks/light.ts';
export { sampleLights } from '../../domain/cases/clocks/sample.ts';

const days = z.int().min(0).max(60);

/** When the lights before red turn. */
export const lightRules = z.strictObject({
  remindDays: days,
  yellowDays: days,
  yellowShare: z.number().min(0.5).max(1),
}) satisfies z.ZodType<LightRules>;

export const lightCommands = commands({
  'lights:set': {
    says: 'Sets at how many days left the lights of cases turn, and after which share of a limit; open cases follow within minutes.',
    input: z.strictObject({ rules: lightRules, base: count.optional() }),
    data: none,
  },
});
