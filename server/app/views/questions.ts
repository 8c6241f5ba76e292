import { nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Bureau } from '../../domain/hall/plan.ts';
import { isMeant } from '../../domain/questions/asked.ts';
import type { AskedOf, Question } from '../../domain/questions/question.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { badgeOf } from '../snags/line.ts';
import { hallSection } from './sections/hall.ts';
import { same, tableSection } from './sections/table.ts';
import type { View } from './view.ts';

function toShown(hall: Hall, to: AskedOf) {
  const none = { bureauId: null, badge: null, counter: null };
  if ('bureauId' in to) return { ...none, kind: 'bureau', bureauId: to.bureauId };
  if ('staffId' in to) return { ...none, kind: 'staff', badge: badgeOf(hall, to.staffId) };
  if ('ticketId' in to) return { ...none, kind: 'ticket' };
  return { ...none, kind: 'counter', counter: hall.counters.get(to.counterId)?.number ?? null };
}

/** Whom an offer may mean: staff that is there. */
function meantBy(hall: Hall, { offer, ownerId }: Question): string[] {
  if (!offer) return [];
  const { to } = offer;
  if ('staffId' in to) return [to.staffId];
  const among = 'bureauId' in to ? hall.postings.ids() : [...hall.desks.values()].map(d => d.officerId);
  return [...new Set(among)].filter(id => id !== ownerId && isMeant(hall, to, id)).sort();
}

function lineOf(hall: Hall, question: Question) {
  const { label, ticketId, itemCode, bureauId, state, ownerId, firstId, offer, late, log } = question;
  return {
    ...{ label, ticketId, bureauId, state, ownerId, late },
    item: itemCode === null ? null : nameOf(hall, itemCode),
    ownerBadge: badgeOf(hall, ownerId),
    firstBadge: badgeOf(hall, firstId),
    offer: offer && { to: toShown(hall, offer.to), at: offer.at, lateAt: offer.lateAt },
    meant: meantBy(hall, question),
    hasWords: question.words !== null && state === 'open',
    log: log.map(({ act, at, by, to, reason }) => ({
      ...{ act, at, badge: badgeOf(hall, by), reason: reason ?? null },
      to: to ? toShown(hall, to) : null,
    })),
  };
}

const all = (hall: Hall): Iterable<string> => hall.questions.ids();

/** What was asked, open and answered today (rule I9). */
export const questionsView: View<unknown> = {
  sections: {
    hall: hallSection,
    bureaus: tableSection<Bureau>('bureaus', ({ name }) => ({ name })),
    questions: {
      ids: all,
      one: (hall, id) => {
        const question = hall.questions.get(id);
        return question ? lineOf(hall, question) : null;
      },
      on: {
        questions: same,
        ...{ staff: all, desks: all, postings: all, counters: all },
        ...{ items: all, standings: all, drafts: all },
      },
    },
  },
};
