import type { Act } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';

const profileAt = (hall: Hall, counterId: string) =>
  hall.profiles.get(hall.counters.get(counterId)?.profileId ?? '');

/** Whether the sender sits at an exit counter now (rule G87). */
export function sitsAtExit(hall: Hall, { sender }: Pick<Act<unknown>, 'sender'>): boolean {
  if (sender.kind !== 'staff') return false;
  return [...hall.desks.values()].some(
    ({ officerId, counterId }) => officerId === sender.staffId && profileAt(hall, counterId)?.exit === true,
  );
}

/** Whether the hall hands results out at exit counters. */
export const hasExit = (hall: Hall): boolean =>
  [...hall.counters.values()].some(({ id }) => profileAt(hall, id)?.exit === true);

/** Whether a counter takes in for every bureau (综合窗口) and an officer who sits there is not of the one concerned (rule G86). */
export const takesInFor = (hall: Hall, counterId: string, officerId: string, bureauId: string): boolean =>
  profileAt(hall, counterId)?.unified === true && hall.postings.get(officerId)?.bureauId !== bureauId;
