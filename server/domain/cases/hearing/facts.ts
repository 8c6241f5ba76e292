import type { Case, Words } from '../case.ts';
import type { ClosedFor, HeardFor, HeardParty, Hearing } from './hearing.ts';
import { NO_HEARING } from './hearing.ts';

/** What a fact tells of a hearing; `until` as the applicant is told it in writing. */
export type HearingTold =
  | { kind: 'case.hearing_told'; until: string }
  | { kind: 'case.hearing_asked'; until: string; words: Words }
  | {
      kind: 'case.hearing_set';
      why: HeardFor;
      date: string;
      time: string;
      place: Words;
      presider: string;
      closedFor: ClosedFor | null;
      words: Words;
    }
  | { kind: 'case.hearing_held'; by: string; parties: readonly HeardParty[]; words: Words }
  | { kind: 'case.hearing_dropped'; by: string; words: Words };

/** Whether a fact is about a hearing. */
export const isOfHearing = <F extends { readonly kind: string }>(
  fact: F,
): fact is Extract<F, { kind: HearingTold['kind'] }> => fact.kind.startsWith('case.hearing_');

/** A case's hearing after a fact of a date. */
export function hearingAfter({ hearing = NO_HEARING }: Case, fact: HearingTold, on: string): Hearing {
  switch (fact.kind) {
    case 'case.hearing_told':
      return { ...hearing, told: { on, until: fact.until }, dropped: null };
    case 'case.hearing_asked':
      return { ...hearing, asked: { on, until: fact.until, words: fact.words }, set: null, dropped: null };
    case 'case.hearing_set': {
      const { why, date, time, place, presider, closedFor, words } = fact;
      const asked = hearing.dropped ? null : hearing.asked;
      const set = { on, why, date, time, place, presider, closedFor, words };
      return { ...hearing, asked, set, dropped: null };
    }
    case 'case.hearing_held':
      return { ...hearing, held: { on, by: fact.by, parties: fact.parties, words: fact.words } };
    case 'case.hearing_dropped':
      return { ...hearing, dropped: { on, words: fact.words } };
  }
}
