import { CASE_STATES, type CaseState, isOpen } from '../life.ts';
import type { CaseCounts } from './tally.ts';

/** What is told of cases (rule G81). Each share and mean is null while there is nothing to make it of. */
export interface CaseFigures extends CaseCounts {
  readonly decided: number;
  /** 即办件 among those decided whose kind is known, in tenths of a percent. */
  readonly instantShare: number | null;
  /** Mean working days from acceptance to decision, in hundredths: of all, and of 承诺件 alone. */
  readonly meanDays: number | null;
  readonly promisedMean: number | null;
  /** By how much the statutory limits were undercut, in tenths of a percent of the days that they allow. */
  readonly saved: number | null;
}

const ratio = (part: number, whole: number, scale: number): number | null =>
  whole === 0 ? null : Math.round((part * scale) / whole);

/** The figures that follow from counts (rule G81), rounded half up; both screens and papers show these and make none of their own. */
export function figuresOf(counts: CaseCounts): CaseFigures {
  const { granted, denied, instant, unknown, timed, days, promised, promisedDays, used, allowed } = counts;
  const decided = granted + denied;
  return {
    ...counts,
    decided,
    instantShare: ratio(instant, decided - unknown, 1_000),
    meanDays: ratio(days, timed, 100),
    promisedMean: ratio(promisedDays, promised, 100),
    saved: ratio(allowed - used, allowed, 1_000),
  };
}

/** How many cases stand in each state, of several bureaus together. */
export function statesOf(
  all: Iterable<Readonly<Record<CaseState, number>>>,
): Readonly<Record<CaseState, number>> {
  const sum = Object.fromEntries(CASE_STATES.map(state => [state, 0])) as Record<CaseState, number>;
  for (const states of all) for (const state of CASE_STATES) sum[state] += states[state];
  return sum;
}

/** How many of these have not ended. */
export const openAmong = (states: Readonly<Record<CaseState, number>>): number =>
  CASE_STATES.reduce((sum, state) => sum + (isOpen(state) ? states[state] : 0), 0);
