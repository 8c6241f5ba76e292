import type { Case } from '../case.ts';
import type { RecordReview, RegisterRecord } from './record.ts';

/** A record was reviewed: opened to all, kept, or withheld on a ground. */
export interface Reviewed {
  readonly kind: 'case.reviewed';
  readonly by: string;
  readonly as: RecordReview['as'];
  readonly ground: RecordReview['ground'];
  readonly on: string;
}

/** What ends a case, and begins its record. */
export const ended = (on: string, at: number): { endedAt: number; register: RegisterRecord } => {
  return { endedAt: at, register: { endedOn: on, review: null } };
};

/** The record of a case after a review; the day of the first stays. */
export function reviewedAfter({ register }: Pick<Case, 'register'>, fact: Reviewed): RegisterRecord {
  const { on, by, as, ground } = fact;
  return { ...register!, review: { firstOn: register!.review?.firstOn ?? on, on, by, as, ground } };
}
