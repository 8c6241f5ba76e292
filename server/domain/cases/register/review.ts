import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { entryOf, isPublic } from '../../catalogue/versions/version.ts';
import { wallOf } from '../../hours/when.ts';
import type { Role } from '../../identity/roles.ts';
import type { Hall } from '../../state/hall.ts';
import { type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { Case } from '../case.ts';
import { holds } from '../posts.ts';
import type { Withheld } from './record.ts';

/** The office of disclosure reviews every bureau's records, a chief representative those of the own bureau. */
export const REVIEWERS: readonly Role[] = ['discloser', 'chief'];

/**
 * Whether anybody may read of a case (rule G84, DOMAIN B3): its item was open to all in the version under which it was
 * handled, and is today; a case for which a law had to be cited is not.
 */
export function isOpenToAll(hall: Hall, one: Pick<Case, 'itemCode' | 'version' | 'exception'>): boolean {
  const scope = entryOf(hall, one.itemCode, one.version)?.disclosure.scope ?? 'public';
  return scope === 'public' && one.exception === null && isPublic(hall, one.itemCode);
}

/** Whether a sender may review the record of a case: an office of review for its bureau, and not who decided it (rule G83). */
export const mayReview = (hall: Hall, act: Pick<Act<unknown>, 'sender'>, one: Case): boolean =>
  isReviewer(hall, act, one) && !isOwn(act, one);

const isReviewer = (hall: Hall, act: Pick<Act<unknown>, 'sender'>, { bureauId }: Case): boolean =>
  holds(hall, act, ['discloser'], null) || holds(hall, act, ['chief'], bureauId);
const isOwn = ({ sender }: Pick<Act<unknown>, 'sender'>, { decision }: Case): boolean =>
  sender.kind === 'staff' && decision?.by === sender.staffId;

/**
 * Reviews the record of a case that has ended (rule G83): it becomes open to all where its item is, unless it is
 * withheld on a ground. Refuses who is no reviewer of the bureau or has decided the case, and a second review, but for
 * one that withholds what was published.
 */
export function decideReviewRecord(
  hall: Hall,
  act: Act<OfCase & { withheld: Withheld | null }, CasePrepared>,
): Decision<{ as: 'published' | 'kept' | 'withheld' }> {
  const one = hall.cases.get(act.input.caseId);
  if (!one) return refuse('case.unknown');
  if (!isReviewer(hall, act, one) || act.sender.kind !== 'staff') return refuse('access.denied');
  if (!one.register) return refuse('register.not_ended');
  if (isOwn(act, one)) return refuse('register.own_decision');
  const { staffId: by } = act.sender;
  const { withheld: ground } = act.input;
  const { review } = one.register;
  if (review && !(review.as === 'published' && ground !== null)) return refuse('register.reviewed_already');
  const as = ground !== null ? 'withheld' : isOpenToAll(hall, one) ? 'published' : 'kept';
  const { date: on } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const about = { caseId: one.id, bureauId: one.bureauId, on };
  return accept(withLight(hall, one, [{ kind: 'case.reviewed', ...about, by, as, ground }], act.now), { as });
}
