import type { Hall } from '../state/hall.ts';
import type { AskedOf, Question } from './question.ts';

type Floor = Pick<Hall, 'postings' | 'desks'>;

/** Whether somebody is meant by an offer: by name of the house, by bureau, or by where they sit; by a ticket nobody is before it is called. */
export function isMeant(hall: Floor, to: AskedOf, staffId: string): boolean {
  if ('staffId' in to) return to.staffId === staffId;
  if ('bureauId' in to) return hall.postings.get(staffId)?.bureauId === to.bureauId;
  return 'counterId' in to && hall.desks.get(to.counterId)?.officerId === staffId;
}

/** Whether somebody answers for it, or is asked to: both see it until it is acknowledged (rule I9). */
export const concerns = (
  hall: Floor,
  { ownerId, offer }: Pick<Question, 'ownerId' | 'offer'>,
  staffId: string,
): boolean => ownerId === staffId || (offer !== null && isMeant(hall, offer.to, staffId));
