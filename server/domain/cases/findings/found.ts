import type { Decision } from '../../decision.ts';
import { refuse } from '../../decision.ts';
import type { RefusalCode } from '../../refusal.ts';
import type { LegalCalendar } from '../../time/legal/calendar.ts';
import type { Begun } from '../begin.ts';
import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { coming } from './coming.ts';
import type { FindingKind } from './finding.ts';

/** The facts of what is to be found of a case by a date and was not yet (rule G23). */
export function foundBy(calendar: LegalCalendar, one: Case, on: string): CaseFact[] {
  return coming(calendar, one)
    .filter(finding => finding.on <= on)
    .map(({ kind, subject }) => foundFact(one, on, kind, subject));
}

export function foundFact(
  { id: caseId, bureauId }: Pick<Case, 'id' | 'bureauId'>,
  on: string,
  finding: FindingKind,
  subject: string | null,
): CaseFact {
  return { kind: 'case.found', caseId, bureauId, on, finding, subject };
}

/** Refuses an act that supervision has to know of: the attempt is a fact, once a day (rule G23). */
export function refuseFound(
  { one, on }: Begun,
  code: RefusalCode,
  finding: FindingKind,
  subject: string | null,
): Decision<never> {
  const known = one.findings.some(
    found => found.kind === finding && found.subject === subject && found.on === on,
  );
  return { ...refuse(code), facts: known ? [] : [foundFact(one, on, finding, subject)] };
}
