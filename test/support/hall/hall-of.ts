import type { Fact } from '../../../server/domain/facts.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { replayed } from './whole.ts';

/** The hall that some facts make of an empty one, all of them at one time (epoch ms). */
export const hallOf = (facts: readonly Fact[], at = 0): Hall =>
  replayed(
    facts.map((fact, i) => ({ fact, at, claimedAt: null, by: 'system', seq: i + 1 })),
    facts.length || 1,
  );
