export { openAmong } from '../../domain/cases/figures/figures.ts';
export { CASE_STATES, type CaseState } from '../../domain/cases/life.ts';

/** In the place of a bureau's id: all of them together. */
export const ALL = '*';
