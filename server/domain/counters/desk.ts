import type { Finished } from '../queue/finished.ts';
import type { Pause } from './reasons.ts';

/** An officer who is away from the own counter: since when, why, and until when that was said to last. */
export interface Away extends Pause {
  readonly officerId: string;
}

/** What happens at a counter now. A desk row exists while the counter is open. */
export interface Desk {
  readonly counterId: string;
  officerId: string;
  /** The browser that sits at this counter: chosen by it at random, so that a second one is told (rule C2). */
  seat: string;
  readonly openedAt: number;
  /** The ticket called or served here. */
  ticketId: string | null;
  since: number;
  /** While it calls nobody (rule C3). */
  paused: Pause | null;
  /** Whose counter it is, while somebody relieves them (rule C5). */
  relieved: Away | null;
  /** What was finished here last, while no other ticket has come. */
  finished: Finished | null;
  /** Whether it calls by itself as soon as it is free (rule Q10). */
  automatic: boolean;
}
