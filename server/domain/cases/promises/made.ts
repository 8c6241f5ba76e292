import { entryOf } from '../../catalogue/versions/version.ts';
import { type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { yearsOf } from '../../time/calendar/announce.ts';
import { legalCalendar } from '../../time/legal/calendar.ts';
import { legalDue } from '../../time/legal/due.ts';
import type { Begun } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { LATER_DAYS, owedOf } from './promise.ts';

/** What the applicant promises as the case is accepted: `laterDays` working days for what comes later; `pledge`: 告知承诺. */
export interface Promising {
  readonly laterDays?: number | undefined;
  readonly pledge?: boolean | undefined;
}
type Promised = Pick<Extract<CaseFact, { kind: 'case.accepted' }>, 'later' | 'pledge'>;

/** The last day of a limit that begins after a day, by the hall's calendar; null: it has none. */
export const dueOf = (hall: Hall, from: string, n: number, unit: 'G' | 'Z'): string | null => {
  const due = legalDue(legalCalendar(yearsOf(hall)), { from, length: { n, unit } });
  return due.kind === 'due' ? due.date : null;
};

/**
 * What the acceptance keeps of the applicant's promises (rules G25, G26). Refuses more days than the case itself has by law,
 * a pledge on an item that does not let
 * one, and one whose paper was not made out to be signed.
 */
export function promised(
  hall: Hall,
  { one, on }: Pick<Begun, 'one' | 'on'>,
  { laterDays = LATER_DAYS, pledge = false }: Promising,
): Promised | Decision<never> {
  const check = entryOf(hall, one.itemCode, one.version)?.pledge ?? null;
  if (pledge && check === null) return refuse('case.no_pledge');
  const isMadeOut = one.documents?.some(({ kind }) => kind === 'pledge') ?? false;
  if (pledge && !isMadeOut) return refuse('case.no_pledge_paper');
  const made: Promised = check !== null && pledge ? { pledge: { check } } : {};
  if (owedOf(one).length === 0) return made;
  const limit = one.statutory ?? one.promised;
  const until = dueOf(hall, on, laterDays, 'G')!;
  const last = limit === null || limit.n === 0 ? null : dueOf(hall, on, limit.n, limit.unit);
  if (last !== null && until > last) return refuse('case.later_too_long', { date: last });
  return { ...made, later: { days: laterDays, until } };
}

/** By which date the word of who was granted something is to be looked into; null: it was not granted on a word. */
export function checkBy(hall: Hall, { one, on }: Pick<Begun, 'one' | 'on'>): string | null {
  const check = one.pledge?.check;
  return check ? dueOf(hall, on, check.n, check.unit) : null;
}
