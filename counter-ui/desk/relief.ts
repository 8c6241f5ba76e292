import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Counters = ViewSnapshot<'floor'>['counters'];

/** A ticket that a colleague serves and one may take on. */
export interface InOtherHand {
  readonly counterId: string;
  readonly number: number;
  readonly badge: string | null;
  readonly label: string;
  readonly relief: 'take' | 'back';
}

/** What colleagues serve that one may take to one's own counter, by its number; back: it was taken from there. */
export function otherHands(counters: Counters, ownId: string, staffId: string | null): InOtherHand[] {
  if (staffId === null) return [];
  return Object.entries(counters)
    .flatMap(([counterId, { number, badge, label, state, officerId, reliefIds, takenFrom }]) => {
      if (counterId === ownId || officerId === null || label === null || state !== 'serving') return [];
      const isBack = takenFrom === ownId;
      if (!isBack && !reliefIds.includes(staffId)) return [];
      return [{ counterId, number, badge, label, relief: isBack ? ('back' as const) : ('take' as const) }];
    })
    .sort((a, b) => a.number - b.number);
}
