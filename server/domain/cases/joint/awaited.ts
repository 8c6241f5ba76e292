import type { Case } from '../case.ts';
import { isOpen } from '../life.ts';

/**
 * Whose word a case waits for beside the worklist of its bureau: another bureau's or a legal reviewer's for a step, its
 * head's for what the handler asked for; `finding`: supervision has to look at it.
 */
export const AWAITED = ['member', 'legal', 'head', 'finding'] as const;
export type AwaitedOf = (typeof AWAITED)[number];

export interface Awaited {
  readonly of: AwaitedOf;
  /** Whose staff it concerns; of a legal review the handling bureau. */
  readonly bureauId: string;
  /** The step that waits; '' where it is no step. */
  readonly step: string;
  readonly since: string;
}

/** For whom a case stands on a list beside its bureau's, and since which day (rule G67). Follows from the case alone. */
export function awaitedOf(one: Case): Awaited[] {
  if (!isOpen(one.state)) return [];
  const { bureauId, asked, findings } = one;
  const steps = one.steps.flatMap(({ id: step, state, openedOn, asks }): Awaited[] => {
    if (!asks || state !== 'open' || openedOn === null) return [];
    return asks.of === 'legal'
      ? [{ of: 'legal', bureauId, step, since: openedOn }]
      : [{ of: 'member', bureauId: asks.bureauId, step, since: openedOn }];
  });
  const last = findings.at(-1);
  return [
    ...steps,
    ...(asked ? [{ of: 'head', bureauId, step: '', since: asked.on } as const] : []),
    ...(last ? [{ of: 'finding', bureauId, step: '', since: last.on } as const] : []),
  ];
}
