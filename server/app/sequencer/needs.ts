import type { Case } from '../../domain/cases/case.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Pending } from './pending.ts';

/** Of some cases those that only acts of the clock look at, which pass each case once. */
export function passing(ids: readonly string[], batch: readonly Pending[]): string[] {
  const people = batch.filter(({ sender }) => sender.kind !== 'clock');
  const wanted = new Set(
    people.flatMap(({ handler, input, prepared }) => handler.needs?.(input, prepared) ?? []),
  );
  return ids.filter(id => !wanted.has(id));
}

/** What of a batch's cases was read before the lock, from the journal that is still there. */
export const readBefore = (batch: readonly Pending[], epoch: string): Case[] =>
  batch.flatMap(({ read }) => (read?.epoch === epoch ? read.cases : []));

/** Ids of the cases that a batch looks at and the image does not hold: not asked for lately, or not there at all. */
export function missing(hall: Pick<Hall, 'cases'>, batch: readonly Pending[]): string[] {
  const ids = new Set(
    batch.flatMap(({ handler, input, prepared }) => handler.needs?.(input, prepared) ?? []),
  );
  return [...ids].filter(id => !hall.cases.has(id));
}
