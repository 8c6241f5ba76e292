import type { Case } from '../case.ts';
import { isToFetch, passageOf } from '../handover/slip.ts';
import { isOpen } from '../life.ts';

/**
 * Whose word a case waits for beside the worklist of its bureau: another bureau's or a legal reviewer's for a step, its
 * head's for what the handler asked for; `finding`: supervision has to look at it. A slip is to be written or signed, of an
 * application or of a result; `fetch`: it lies to be collected; `handed`: it was, and is to be closed.
 */
export const AWAITED = [
  ...(['member', 'legal', 'head', 'finding'] as const),
  ...(['give_in', 'sign_in', 'give_out', 'sign_out', 'fetch', 'handed'] as const),
] as const;
export type AwaitedOf = (typeof AWAITED)[number];

export interface Awaited {
  readonly of: AwaitedOf;
  /** Whose staff it concerns; of a legal review the handling bureau. */
  readonly bureauId: string;
  /** The step that waits; '' where it is no step. */
  readonly step: string;
  readonly since: string;
}

/** Where a case stands between counter, bureau and exit; null: nowhere between. */
function exitOf(one: Case): Pick<Awaited, 'of' | 'since'> | null {
  const passage = passageOf(one);
  if (passage)
    return { of: `${passage.what}_${passage.of === 'intake' ? 'in' : 'out'}`, since: passage.since };
  if (isToFetch(one)) return { of: 'fetch', since: one.madeOn ?? one.decision!.on };
  return one.state === 'delivered' && one.delivered ? { of: 'handed', since: one.delivered.on } : null;
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
  const exit = exitOf(one);
  return [
    ...steps,
    ...(asked ? [{ of: 'head', bureauId, step: '', since: asked.on } as const] : []),
    ...(exit ? [{ ...exit, bureauId, step: '' }] : []),
    ...(last ? [{ of: 'finding', bureauId, step: '', since: last.on } as const] : []),
  ];
}
