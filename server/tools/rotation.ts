import { fieldCipher, type FieldKeys } from '../app/secrets/field-cipher.ts';
import type { Random } from '../app/secrets/random.ts';
import { dropOld, readFieldKeys, rotate } from '../store/keys/field-key-file.ts';
import type { SqlSession } from '../store/sql/session.ts';
import { openAll, resealAll } from './reseal.ts';

export interface RotationParts {
  readonly session: SqlSession;
  /** The halls of this database whose secrets lie under this key file. */
  readonly halls: readonly string[];
  readonly keyFile: string;
  readonly random: Random;
  /** Until every serving process has read the key file anew; nothing to wait for when none serves. */
  readonly untilAllHaveRead: () => Promise<void>;
}

export interface Rotated {
  readonly from: readonly number[];
  readonly to: number;
  /** An earlier run had broken off: its key was taken, no further one added. */
  readonly resumed: boolean;
  readonly resealed: number;
  readonly held: ReadonlyMap<string, number>;
}

const versionsOf = (keys: FieldKeys): number[] => Object.keys(keys.keys).map(Number);

/**
 * Changes the field key: adds one, seals every value anew, proves that the new key alone opens them all, and only
 * then drops the old ones. More keys than one in the file mean that a run broke off: it is gone on with.
 */
export async function rotateKeys(parts: RotationParts): Promise<Rotated> {
  const { session, halls, keyFile, random, untilAllHaveRead } = parts;
  const before = readFieldKeys(keyFile);
  const resumed = versionsOf(before).length > 1;
  const keys = resumed ? before : rotate(keyFile, random);
  const { current } = keys;
  const all = fieldCipher(keys, random);
  const newest = fieldCipher({ current, keys: { [current]: keys.keys[current]! } }, random);

  let resealed = 0;
  const pass = async (): Promise<void> => {
    for (const hall of halls) resealed += await resealAll(session, hall, all, current);
  };
  await pass();
  // A process that has not read the file yet still seals under the old key: once all have, a second pass ends it.
  await untilAllHaveRead();
  await pass();

  const held = new Map<string, number>();
  for (const hall of halls) {
    for (const [table, n] of await openAll(session, hall, newest))
      held.set(table, (held.get(table) ?? 0) + n);
  }
  dropOld(keyFile, []);
  // The old keys are still in our memory: what a process that slept through all this seals now is not lost.
  await untilAllHaveRead();
  await pass();
  const from = versionsOf(keys).filter(version => version !== current);
  return { from, to: current, resumed, resealed, held };
}
