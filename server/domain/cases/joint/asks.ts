import type { Step } from '../../catalogue/entry/step.ts';
import type { Hall } from '../../state/hall.ts';

/** Whose word a step is where it is not the handling bureau's: another bureau's of the hall, or the legal reviewers'. */
export type Asks = { readonly of: 'bureau'; readonly bureauId: string } | { readonly of: 'legal' };

/** The bureau of the hall that a step names as its actor, by id or by its whole name; null: a body that is not in the hall. */
function bureauNamed(hall: Hall, actor: string | null): string | null {
  if (actor === null) return null;
  if (hall.bureaus.has(actor)) return actor;
  return [...hall.bureaus.ids()].find(id => hall.bureaus.get(id)?.name.zh === actor) ?? null;
}

/**
 * Whom each step asks, by its id (rules G63, G65), as the hall stands when the case is received. Steps of the handling
 * bureau itself are not among them, nor those of a body outside the hall.
 */
export function asksOf(hall: Hall, steps: readonly Step[], lead: string): Record<string, Asks> {
  const asks = steps.flatMap(({ id, post, actor }): [string, Asks][] => {
    if (post === 'legal') return [[id, { of: 'legal' }]];
    const bureauId = post === 'body' ? bureauNamed(hall, actor) : null;
    return bureauId === null || bureauId === lead ? [] : [[id, { of: 'bureau', bureauId }]];
  });
  return Object.fromEntries(asks);
}
