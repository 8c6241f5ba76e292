import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Counter = ViewSnapshot<'floor'>['counters'][string];

/** A counter as one chooses it: one's own, a colleague's, or free to be opened. */
export interface CounterCard extends Pick<Counter, 'number' | 'profile' | 'badge'> {
  readonly id: string;
  readonly state: 'mine' | 'taken' | 'free';
  /** A colleague's that one may take over: for them, or as one's own again (AB posts). */
  readonly relief: 'take' | 'back' | null;
  /** A colleague's, and paused. */
  readonly paused: boolean;
  readonly mark: string;
}

type Relieved = Pick<Counter, 'officerId' | 'reliefIds' | 'awayId'>;

/** How one may take a colleague's counter over: in their place, or back as its own officer; null: not. */
export function reliefFor(counter: Relieved, staffId: string | null): 'take' | 'back' | null {
  if (staffId === null || counter.officerId === null || counter.officerId === staffId) return null;
  if (counter.awayId === staffId) return 'back';
  return counter.reliefIds.includes(staffId) ? 'take' : null;
}

/** Every counter as a card: one's own first, then by number. */
export function cardsOf(counters: Readonly<Record<string, Counter>>, staffId: string | null): CounterCard[] {
  return Object.entries(counters)
    .map(([id, counter]) => {
      const { number, profile, badge, open, officerId, paused } = counter;
      const isMine = officerId !== null && officerId === staffId;
      const state = isMine ? ('mine' as const) : open ? ('taken' as const) : ('free' as const);
      const isPaused = state === 'taken' && paused !== null;
      const mark = isPaused ? 'held' : open ? 'serving' : 'left';
      const relief = reliefFor(counter, staffId);
      return { id, number, profile, badge, state, relief, paused: isPaused, mark };
    })
    .sort((a, b) => Number(b.state === 'mine') - Number(a.state === 'mine') || a.number - b.number);
}
