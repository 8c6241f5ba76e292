import type { Card } from './card.ts';
import type { Slip } from './slip.ts';

/**
 * queued → claimed → sending → sent → confirmed; sending or sent may end unknown; claimed may fail back to queued.
 * Only what failed before its first byte is tried again by itself (DEVICES: exactly once on paper is impossible). A card
 * that nobody waits for any more is dropped (rule P8).
 */
export type JobState = 'queued' | 'claimed' | 'sending' | 'sent' | 'confirmed' | 'unknown' | 'dropped';

interface AnyJob {
  readonly id: string;
  readonly dayId: string;
  readonly printerId: string;
  readonly serial: number;
  /** 0 is the first print of the ticket, n the n-th copy, marked 补打. */
  readonly copy: number;
  readonly queuedAt: number;
  state: JobState;
  attempt: number;
  agentId: string | null;
  leaseUntil: number | null;
  bytesHash: string | null;
  cause: string | null;
}

/** A ticket's slip. */
export interface SlipJob extends AnyJob {
  readonly ticketId: string;
  readonly slip: Slip;
  readonly card?: undefined;
}

/** A card of what to bring, which is of no ticket (rule P7). */
export interface CardJob extends AnyJob {
  readonly ticketId: null;
  readonly slip?: undefined;
  readonly card: Card;
}

export type Job = SlipJob | CardJob;

export type JobAct = 'claim' | 'sending' | 'sent' | 'confirm' | 'fail' | 'doubt' | 'lapse' | 'drop';

/** Rule P1: the life of a print job. A lapsed lease goes back to the queue only from `claimed`. */
export const JOB_LIFE: { readonly [S in JobState]: { readonly [A in JobAct]?: JobState } } = {
  queued: { claim: 'claimed', drop: 'dropped' },
  claimed: { sending: 'sending', fail: 'queued', lapse: 'queued' },
  sending: { sent: 'sent', confirm: 'confirmed', fail: 'queued', doubt: 'unknown', lapse: 'unknown' },
  sent: { confirm: 'confirmed', doubt: 'unknown', lapse: 'unknown' },
  confirmed: {},
  unknown: { confirm: 'confirmed' },
  dropped: {},
};
