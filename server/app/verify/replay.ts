import { evolve } from '../../domain/facts.ts';
import type { Job } from '../../domain/printing/job.ts';
import type { Ticket } from '../../domain/queue/ticket.ts';
import type { ServiceDay } from '../../domain/day/service-day.ts';
import { type CommittedHall, draftOf, emptyHall, type Hall, merge } from '../../domain/state/hall.ts';
import { fromStored } from '../sequencer/chain.ts';
import type { StoredFact } from '../ports.ts';

/** A service day as it was when the next one began: its rows must have stayed so. */
export interface PastDay {
  readonly day: ServiceDay;
  readonly tickets: ReadonlyMap<string, Ticket>;
  readonly jobs: ReadonlyMap<string, Job>;
}

/** A fact that could not be taken in: the replay ends before it. */
export interface Stumble {
  readonly seq: number;
  readonly reason: string;
}

/** Builds the hall from its facts alone, as a process does that never loaded a row. */
export class Replay {
  private readonly live: CommittedHall = emptyHall();
  private stumble: Stumble | null = null;

  get hall(): Hall {
    return this.live;
  }
  get stumbled(): Stumble | null {
    return this.stumble;
  }

  /** Takes facts in; gives the service days that ended within them. */
  take(facts: readonly StoredFact[]): PastDay[] {
    const past: PastDay[] = [];
    let draft = draftOf(this.live);
    for (const stored of facts) {
      if (this.stumble) break;
      try {
        const recorded = fromStored(stored);
        if (recorded.fact.kind === 'day.opened') {
          merge(draft, this.live);
          past.push(...this.leave());
          draft = draftOf(this.live);
        }
        evolve(draft, recorded);
      } catch (error) {
        this.stumble = { seq: stored.seq, reason: (error as Error).message };
      }
    }
    merge(draft, this.live);
    return past;
  }

  private leave(): PastDay[] {
    const byId = <T extends { id: string }>(values: Iterable<T>): Map<string, T> =>
      new Map([...values].map(value => [value.id, value]));
    const { days, tickets, jobs } = this.live;
    return [...days.values()].map(day => ({
      day,
      tickets: byId(tickets.values()),
      jobs: byId(jobs.values()),
    }));
  }
}
