import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';

/** Whether somebody took part in examining a case: took it in, or did a step of it. */
export const hasExamined = (one: Pick<Case, 'receivedBy' | 'steps'>, staffId: string): boolean =>
  one.receivedBy === staffId || one.steps.some(step => step.by === staffId && !step.passedOver);

/** Whether somebody may preside over hearings of a bureau: its own staff, or a legal reviewer. */
export function mayPreside(hall: Hall, bureauId: string, staffId: string): boolean {
  const member = hall.staff.get(staffId);
  if (!member?.active) return false;
  const own = hall.postings.get(staffId)?.bureauId === bureauId;
  return own || member.roles.includes('legal_reviewer');
}

/** Who may preside over a case's hearing (行政许可法 48(3); rule G68), by id. */
export const presidersOf = (hall: Hall, one: Case): string[] =>
  [...hall.staff.ids()].filter(id => mayPreside(hall, one.bureauId, id) && !hasExamined(one, id));
