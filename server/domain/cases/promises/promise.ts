import type { Limit } from '../../catalogue/entry/entry.ts';
import type { Case, Words } from '../case.ts';
import type { CaseClock } from '../clocks/clock.ts';

/** 容缺受理: in how many working days and by which date what is lacking comes, as the applicant promised in writing. */
export interface LaterPromise {
  readonly days: number;
  readonly until: string;
  /** When the last of it came; null: something is still owed. */
  readonly keptOn: string | null;
}

/** 告知承诺: decided on the applicant's word that the conditions are met, which is looked into afterwards. */
export interface Pledge {
  /** How long after the decision it is to be looked into, and by which date; null: not granted yet. */
  readonly check: Limit;
  readonly until: string | null;
  readonly outcome: {
    readonly kept: boolean;
    readonly on: string;
    readonly by: string;
    readonly words: Words;
  } | null;
}

/** Working days for what comes later, where nothing else is agreed; and the most that may be agreed. */
export const LATER_DAYS = 5;
export const MOST_LATER_DAYS = 20;

/** Whether a case is decided on the spot: by its item's kind, or on the applicant's word (rules G24, G26). */
export const isAtOnce = ({ kind, pledge }: Pick<CaseClock, 'kind' | 'pledge'>): boolean =>
  kind === 'instant' || pledge !== undefined;

/** Places of the materials that were promised for later and did not come yet. */
export const owedOf = ({ materials }: Pick<Case, 'materials'>): number[] =>
  materials.flatMap(({ verdict }, at) => (verdict === 'later' ? [at] : []));

/** Whether something was granted on a word that nobody has looked into yet (rule G26). */
export const isUnseen = ({ pledge }: Pick<Case, 'pledge'>): boolean =>
  pledge !== undefined && pledge.until !== null && pledge.outcome === null;
