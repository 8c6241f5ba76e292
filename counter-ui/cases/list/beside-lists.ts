import type { AwaitedOf } from '../../../server/contract/cases/sheet.ts';

/** Lists beside those of the stages: what oneself can go on with, and what waits for a word. */
export const BESIDE_LISTS = [
  ...(['mine', 'agency', 'give_in', 'sign_in', 'give_out', 'sign_out'] as const),
  ...(['member', 'legal', 'head', 'finding'] as const),
] as const satisfies readonly (AwaitedOf | 'mine' | 'agency')[];
export type BesideList = (typeof BESIDE_LISTS)[number];

const FOR: Readonly<Record<BesideList, readonly string[]>> = {
  mine: ['officer', 'chief', 'approver'],
  give_in: ['officer', 'chief', 'supervisor', 'director'],
  sign_in: ['officer', 'chief', 'approver', 'supervisor', 'director'],
  give_out: ['officer', 'chief', 'approver', 'supervisor', 'director'],
  sign_out: ['officer', 'chief', 'supervisor', 'director'],
  agency: ['steward'],
  member: ['officer', 'chief', 'approver'],
  legal: ['legal_reviewer'],
  head: ['chief'],
  finding: ['chief', 'supervisor', 'director'],
};

/** The lists that are somebody's work, in their order. */
export const besideFor = (holds: (...roles: readonly string[]) => boolean): BesideList[] =>
  BESIDE_LISTS.filter(list => holds(...FOR[list]));

/** What a list asks /api/cases for, without the bureau. */
export function askedOf(list: BesideList): Readonly<Record<string, string>> {
  if (list === 'mine') return { stage: 'step', mine: '1' };
  return list === 'agency' ? { agency: '1' } : { awaited: list };
}
