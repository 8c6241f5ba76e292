import type { Seen, SeenCounter } from './seen.ts';

/** The hall in figures. Counts are of tickets, except `called` and `missed`, which count calls. */
export interface Figures {
  readonly waiting: number;
  readonly issued: number;
  readonly called: number;
  readonly missed: number;
  readonly done: number;
  readonly left: number;
  readonly held: number;
  /** Mean time of service of those done and of done legs of routes; null while nobody is. */
  readonly servedMs: number | null;
  /** Who waits longest, and where. */
  readonly longest: { readonly queueId: string; readonly waitedMs: number } | null;
  readonly busy: number;
  readonly idle: number;
  readonly paused: number;
  readonly open: number;
}

/** How a counter stands: with somebody, free, paused, or not open. */
export type CounterLook = 'busy' | 'idle' | 'paused' | 'closed';

/** What a counter's plate says of it. */
export function lookOf({ open, state }: Pick<SeenCounter, 'open' | 'state'>): CounterLook {
  if (!open) return 'closed';
  return state === 'idle' || state === 'paused' ? state : 'busy';
}

type Summed = 'waiting' | 'issued' | 'called' | 'missed' | 'done' | 'left' | 'held' | 'legs' | 'servedMs';

/** Sums what the queues and counters say; `now` is the hall's time, by which waits grow. */
export function figuresOf({ queues, counters }: Pick<Seen, 'queues' | 'counters'>, now: number): Figures {
  const all = Object.entries(queues);
  const sum = (name: Summed): number => all.reduce((total, [, queue]) => total + queue[name], 0);
  const looks = Object.values(counters).map(lookOf);
  const among = (look: CounterLook): number => looks.filter(one => one === look).length;
  const oldest = all
    .filter(([, queue]) => queue.oldestAt !== null)
    .sort(([, a], [, b]) => a.oldestAt! - b.oldestAt!)[0];
  const done = sum('done');
  const services = done + sum('legs');
  return {
    ...{ waiting: sum('waiting'), issued: sum('issued'), called: sum('called'), missed: sum('missed') },
    ...{ done, left: sum('left'), held: sum('held') },
    servedMs: services === 0 ? null : sum('servedMs') / services,
    longest: oldest ? { queueId: oldest[0], waitedMs: Math.max(0, now - oldest[1].oldestAt!) } : null,
    ...{ busy: among('busy'), idle: among('idle'), paused: among('paused') },
    open: looks.length - among('closed'),
  };
}
