import type { Generator } from './hall.ts';
import { city } from './city.ts';
import { specialised } from './specialised.ts';
import { town, type Variant } from './town.ts';

/** What the predictor was made with. */
const USUAL: Variant = { times: 1, cv: 0.8, pace: counter => 0.82 + ((counter * 7) % 10) * 0.04 };
/** Kept aside: slower halls, more scatter, other officers. Nothing was chosen by what came of it. */
const ASIDE: Variant = { times: 1.2, cv: 1, pace: counter => 0.75 + ((counter * 3) % 7) * 0.09 };

export const GENERATORS: readonly Generator[] = [town(USUAL), city(USUAL), specialised(USUAL)];
export const KEPT_ASIDE: readonly Generator[] = [town(ASIDE), city(ASIDE), specialised(ASIDE)].map(one => ({
  ...one,
  name: `${one.name}-aside`,
}));
