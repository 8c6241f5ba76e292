import type { RegisterLine } from '../../../contract/cases/register.ts';
import type { Act } from '../../../domain/decision.ts';
import type { Case } from '../../../domain/cases/case.ts';
import { isLate, reviewDue } from '../../../domain/cases/register/record.ts';
import { isOpenToAll, mayReview } from '../../../domain/cases/register/review.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import { yearsOf } from '../../../domain/time/calendar/announce.ts';
import { legalCalendar } from '../../../domain/time/legal/calendar.ts';
import { publicRecordOf } from './public-record.ts';

/** A record as one of its readers sees it on a date; null of a case that has not ended. */
export function registerLineOf(
  hall: Hall,
  one: Case,
  today: string,
  sender: Act<unknown>['sender'],
): RegisterLine | null {
  const record = publicRecordOf(hall, one);
  if (record === null || !one.register) return null;
  const calendar = legalCalendar(yearsOf(hall));
  const { endedOn, review } = one.register;
  const reviewedOn = review?.firstOn ?? null;
  const isDone = review !== null && review.as !== 'published';
  return {
    ...{ caseId: one.id, record, state: review?.as ?? 'due', open: isOpenToAll(hall, one) },
    ...{ dueOn: reviewDue(calendar, endedOn), late: isLate(calendar, { endedOn, reviewedOn }, today) },
    ...{ reviewedOn, ground: review?.ground ?? null, may: !isDone && mayReview(hall, { sender }, one) },
  };
}
