import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Role } from '../identity/roles.ts';
import type { Hall, HallDraft } from '../state/hall.ts';
import type { Post } from '../catalogue/entry/terms.ts';
import type { Case } from './case.ts';
import { isUnderway } from './handover/slip.ts';

/** Which bureau a member of staff works for in the hall (派驻); none: for the centre itself. */
export interface Posting {
  readonly staffId: string;
  readonly bureauId: string;
}

/** Which offices do a step of each post. What the applicant does is entered by the counter. */
const POST_ROLES: Readonly<Record<Post, readonly Role[]>> = {
  applicant: ['officer', 'chief'],
  intake: ['officer', 'chief'],
  section: ['officer', 'approver', 'chief'],
  body: ['officer', 'approver', 'chief'],
  legal: ['legal_reviewer'],
  chief: ['chief', 'approver'],
};

/** Who decides: the chief representative, or an approver. */
export const DECIDERS: readonly Role[] = ['chief', 'approver'];

/** Whether the sender has one of some offices, and works for a bureau; null: for any. */
export function holds(
  hall: Hall,
  { sender }: Pick<Act<unknown>, 'sender'>,
  roles: readonly Role[],
  bureauId: string | null,
): boolean {
  if (sender.kind !== 'staff') return false;
  const has = hall.staff.get(sender.staffId)?.roles.some(role => roles.includes(role)) ?? false;
  return has && (bureauId === null || hall.postings.get(sender.staffId)?.bureauId === bureauId);
}

/** What somebody does for every bureau: the counter takes in for all, and a legal reviewer reviews for all. */
const FOR_ALL: readonly Post[] = ['applicant', 'intake', 'legal'];

/** Whose a step of a case is: another bureau's that is asked for its opinion, or the handling bureau's (rule G63). */
export function ownerOf({ bureauId, steps }: Pick<Case, 'bureauId' | 'steps'>, id: string): string {
  const asks = steps.find(step => step.id === id)?.asks;
  return asks?.of === 'bureau' ? asks.bureauId : bureauId;
}

/** Whether a step is its bureau's own and the papers have not come there (rule G86). */
export const isWithoutPapers = (
  one: Case,
  { id, post }: { readonly id: string; readonly post: Post },
): boolean => !FOR_ALL.includes(post) && ownerOf(one, id) === one.bureauId && isUnderway(one, 'intake');

/** Whether the sender may do a step of a post for a bureau (rule G6). */
export const mayStep = (
  hall: Hall,
  act: Pick<Act<unknown>, 'sender'>,
  post: Post,
  bureauId: string,
): boolean => holds(hall, act, POST_ROLES[post], FOR_ALL.includes(post) ? null : bureauId);

export type PostingFact = { kind: 'posting.set'; staffId: string; bureauId: string | null };

/** Sends a member of staff to a bureau's work, or back to the centre's; refuses an unknown one. */
export function decidePost(
  hall: Hall,
  act: Act<{ staffId: string; bureauId: string | null }>,
): Decision<null> {
  const { staffId, bureauId } = act.input;
  if (!hall.staff.has(staffId)) return refuse('staff.unknown');
  if (bureauId !== null && !hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  return accept([{ kind: 'posting.set', staffId, bureauId }], null);
}

/** Changes the hall by a fact about who works for which bureau. */
export function evolvePosting(hall: HallDraft, { staffId, bureauId }: PostingFact): void {
  if (bureauId === null) hall.postings.drop(staffId);
  else hall.postings.put(staffId, { staffId, bureauId });
}
