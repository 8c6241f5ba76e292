import type { Hall } from '../../domain/state/hall.ts';
import type { Pending } from './pending.ts';

/** Ids of the cases that a batch looks at and the image does not hold: not asked for lately, or not there at all. */
export function missing(hall: Pick<Hall, 'cases'>, batch: readonly Pending[]): string[] {
  const ids = new Set(batch.flatMap(({ handler, input }) => handler.needs?.(input) ?? []));
  return [...ids].filter(id => !hall.cases.has(id));
}
