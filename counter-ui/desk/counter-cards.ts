import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Counter = ViewSnapshot<'floor'>['counters'][string];

/** A counter as one chooses it: one's own, a colleague's, or free to be opened. */
export interface CounterCard extends Pick<Counter, 'number' | 'profile' | 'badge'> {
  readonly id: string;
  readonly state: 'mine' | 'taken' | 'free';
  /** A colleague's, and paused. */
  readonly paused: boolean;
  readonly mark: string;
}

/** Every counter as a card: one's own first, then by number. */
export function cardsOf(counters: Readonly<Record<string, Counter>>, staffId: string | null): CounterCard[] {
  return Object.entries(counters)
    .map(([id, { number, profile, badge, open, officerId, paused }]) => {
      const isMine = officerId !== null && officerId === staffId;
      const state = isMine ? ('mine' as const) : open ? ('taken' as const) : ('free' as const);
      const isPaused = state === 'taken' && paused !== null;
      const mark = isPaused ? 'held' : open ? 'serving' : 'left';
      return { id, number, profile, badge, state, paused: isPaused, mark };
    })
    .sort((a, b) => Number(b.state === 'mine') - Number(a.state === 'mine') || a.number - b.number);
}
