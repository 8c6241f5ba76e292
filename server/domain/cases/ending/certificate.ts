import { entryOf } from '../../catalogue/versions/version.ts';
import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, type OfCase, withLight } from '../begin.ts';
import type { Case } from '../case.ts';
import { yearOf } from '../documents/number.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';
import { nextIn } from '../series.ts';
import { HANDLERS } from '../special/ask.ts';

/** What was made of a case that was granted (证件): what it is, its number, and its last day; null: it does not end. */
export interface Certificate {
  readonly name: string;
  readonly number: string;
  readonly validUntil: string | null;
}

/** Certificates of a bureau are counted by year, without a gap (rule G17). */
export const certificateSeries = (bureauId: string): string => `cert:${bureauId}`;

/** A certificate's number: 证字〔2026〕第0001号. */
export const certificateNumber = (year: string, n: number): string =>
  `证字〔${year}〕第${String(n).padStart(4, '0')}号`;

/** What is made of a granted case: the result that the item's version names; null: it names none. */
const resultOf = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): string | null =>
  entryOf(hall, one.itemCode, one.version)?.result?.name.zh ?? null;

/** Whether a certificate is made of what is granted. */
export const bringsCertificate = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): boolean =>
  resultOf(hall, one) !== null;

/** Whether a certificate is still to be made of a case (rule G17). */
export const isToBeMade = (hall: Hall, one: Case): boolean =>
  one.decision?.result === 'granted' && one.certificate === undefined && bringsCertificate(hall, one);

/**
 * Enters that the certificate was made (rule G17; 行政许可法 39, 44), by staff who handle the bureau's cases. Refuses a
 * denied case, a second certificate, an item that brings none, and a last day that is not to come.
 */
export function decideMake(
  hall: Hall,
  act: Act<OfCase & { validUntil: string | null }, CasePrepared>,
): Decision<{ number: string }> {
  const begun = begin(hall, act, 'make');
  if ('facts' in begun) return begun;
  const { one, moved, on } = begun;
  if (!holds(hall, act, HANDLERS, one.bureauId)) return refuse('access.denied');
  if (one.decision?.result !== 'granted') return refuse('certificate.not_granted');
  if (one.certificate) return refuse('certificate.made_already', { number: one.certificate.number });
  const name = resultOf(hall, one);
  if (name === null) return refuse('certificate.none');
  const { validUntil } = act.input;
  if (validUntil !== null && validUntil <= on) return refuse('certificate.over');
  const number = certificateNumber(yearOf(on), nextIn(hall, certificateSeries(one.bureauId), yearOf(on)));
  const fact: CaseFact = { kind: 'case.made', ...moved, certificate: { name, number, validUntil } };
  return accept(withLight(hall, one, [fact], act.now), { number });
}
