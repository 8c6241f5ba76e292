import type { PublicCase } from '../../server/contract/cases/public-case.ts';

/** The plain word for how a case stands: a key of `case.state`. */
export function standingOf(one: PublicCase) {
  const { state, asked, decision, collect } = one;
  if (state === 'correcting') return asked.length > 0 ? 'correcting' : 'supplied';
  if (state !== 'decided') return state;
  if (decision?.result === 'denied') return 'denied';
  return collect?.ready === true ? 'granted' : 'grantedMaking';
}
