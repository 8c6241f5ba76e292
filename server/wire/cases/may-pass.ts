import type { Case } from '../../domain/cases/case.ts';
import { isToBeMade } from '../../domain/cases/ending/certificate.ts';
import { hasExit, sitsAtExit } from '../../domain/cases/handover/exit.ts';
import { type SlipOf, unsigned } from '../../domain/cases/handover/slip.ts';
import { holds } from '../../domain/cases/posts.ts';
import { HANDLERS } from '../../domain/cases/special/ask.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { Caller } from '../caller.ts';

/** Which hand-overs of a case a reader may write or sign (rules G19, G86, G87); the rules judge again when it is done. */
export function mayPass(hall: Hall, { sender }: Pick<Caller, 'sender'>, one: Case) {
  const ofBureau = holds(hall, { sender }, HANDLERS, one.bureauId);
  const isOther = (of: SlipOf): boolean => {
    const slip = unsigned(one, of);
    return slip !== null && sender.kind === 'staff' && slip.by !== sender.staffId;
  };
  const giver = holds(hall, { sender }, ['officer', 'chief'], null);
  return {
    giveIn: () => giver && unsigned(one, 'intake') === null && (one.unified === true || !ofBureau),
    signIn: () => ofBureau && isOther('intake'),
    giveOut: () =>
      ofBureau &&
      unsigned(one, 'result') === null &&
      !isToBeMade(hall, one) &&
      (one.unified === true || hasExit(hall)),
    signOut: () => isOther('result') && sitsAtExit(hall, { sender }),
  };
}
