import type { CountedCase } from '../../domain/cases/clocks/counted.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { HallTransaction } from '../ports.ts';
import type { Pending } from './pending.ts';

/** Of some cases those that only acts of the clock look at, which pass each case once. */
export function passing(ids: readonly string[], batch: readonly Pending[]): string[] {
  const people = batch.filter(({ sender }) => sender.kind !== 'clock');
  const wanted = new Set(
    people.flatMap(({ handler, input, prepared }) => handler.needs?.(input, prepared) ?? []),
  );
  return ids.filter(id => !wanted.has(id));
}

/**
 * What a new count of a batch's cases goes by: as they were read before the lock, if that was of the journal that is
 * still there, and as they are now where a fact was about them since.
 */
export async function countedOf(
  tx: Pick<HallTransaction, 'countedSince'>,
  batch: readonly Pending[],
  epoch: string,
): Promise<CountedCase[]> {
  const all: CountedCase[] = [];
  for (const { read } of batch) {
    if (read?.epoch !== epoch || read.cases.length === 0) continue;
    const ids = read.cases.map(({ id }) => id);
    all.push(...read.cases, ...(await tx.countedSince(ids, read.seq)));
  }
  return all;
}

/** Ids of the cases that a batch looks at and the image does not hold: not asked for lately, or not there at all. */
export function missing(hall: Pick<Hall, 'cases'>, batch: readonly Pending[]): string[] {
  const ids = new Set(
    batch.flatMap(({ handler, input, prepared }) => handler.needs?.(input, prepared) ?? []),
  );
  return [...ids].filter(id => !hall.cases.has(id));
}
