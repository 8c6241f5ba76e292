import { dateOf, dayOf } from '../../time/civil.ts';
import type { LegalCalendar } from '../../time/legal/calendar.ts';
import { addWorking } from '../../time/legal/count.ts';
import type { Case, Words } from '../case.ts';

/** 交接单: papers of an application to its bureau (受理交接), or what was decided to the exit counter (证件交接). */
export const SLIPS = ['intake', 'result'] as const;
export type SlipOf = (typeof SLIPS)[number];

/** One hand-over: what one member of staff gave, and another signed for. Its number and paper are its document's. */
export interface Slip {
  readonly of: SlipOf;
  readonly documentId: string;
  readonly on: string;
  /** Who gave it, by id. */
  readonly by: string;
  /** Places of the materials that went with it. */
  readonly materials: readonly number[];
  /** Ids of the papers that went with it. */
  readonly papers: readonly string[];
  /** Whether the certificate is among it. */
  readonly certificate: boolean;
  /** Who took it; `differs`: what was found otherwise than listed; null: as listed. */
  readonly signed: { readonly on: string; readonly by: string; readonly differs: Words | null } | null;
}

type Passing = Pick<Case, 'slips' | 'unified'>;

const lastOf = ({ slips }: Passing, of: SlipOf): Slip | undefined => slips?.findLast(one => one.of === of);

/** The slip that nobody has signed yet. */
export function unsigned(one: Passing, of: SlipOf): Slip | null {
  const last = lastOf(one, of);
  return last?.signed === null ? last : null;
}

/**
 * Whether papers have not come to where the case goes on (rules G19, G86): a slip is not signed, or none was written of a
 * case that a unified counter took in for another's bureau.
 */
export const isUnderway = (one: Passing, of: SlipOf): boolean => {
  const last = lastOf(one, of);
  return last ? last.signed === null : one.unified === true;
};

/** Whether what was decided can be handed over: a denial at once, what was granted when it is made, if anything is (rule G91). */
export const isReady = (one: Pick<Case, 'decision' | 'madeOn'>): boolean =>
  one.decision?.result === 'denied' || one.madeOn !== null || one.decision?.toMake === false;

/** Whether it lies where applicants collect it (rule G87). */
export const isToFetch = (one: Case): boolean =>
  one.state === 'decided' && isReady(one) && !isUnderway(one, 'result');

/** What has to be done next about a hand-over, and since when. */
export interface Passage {
  readonly of: SlipOf;
  readonly what: 'give' | 'sign';
  readonly since: string;
}

function sinceOf({ state, acceptance, decision }: Case): { of: SlipOf; since: string } | null {
  if (state === 'decided') return { of: 'result', since: decision!.on };
  if (state === 'accepted' || state === 'in_progress' || state === 'suspended')
    return { of: 'intake', since: acceptance!.on };
  return null;
}

/** The hand-over that a case waits for; null: none. */
export function passageOf(one: Case): Passage | null {
  const due = sinceOf(one);
  if (!due || !isUnderway(one, due.of)) return null;
  const slip = unsigned(one, due.of);
  return slip ? { of: due.of, what: 'sign', since: slip.on } : { of: due.of, what: 'give', since: due.since };
}

/** Whether a hand-over has waited beyond the working day after the one on which it began to (rule G19). */
export const isLatePassage = (calendar: LegalCalendar, { since }: Passage, today: string): boolean =>
  today > dateOf(addWorking(calendar, dayOf(since), 1));
