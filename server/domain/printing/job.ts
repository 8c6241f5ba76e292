import type { Card } from './card.ts';
import type { PaperSlip } from './paper.ts';
import type { Slip } from './slip.ts';

/**
 * queued → claimed → sending → sent → confirmed; sending or sent may end unknown; claimed may fail back to queued.
 * Only what failed before its first byte is tried again by itself (DEVICES: exactly once on paper is impossible). A card
 * or a document that nobody waits for any more is dropped (rules P8, G29).
 */
export const JOB_STATES = [
  'queued',
  'claimed',
  'sending',
  'sent',
  'confirmed',
  'unknown',
  'dropped',
] as const;
export type JobState = (typeof JOB_STATES)[number];

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
  readonly paper?: undefined;
}

/** A card of what to bring, which is of no ticket (rule P7). */
export interface CardJob extends AnyJob {
  readonly ticketId: null;
  readonly slip?: undefined;
  readonly card: Card;
  readonly paper?: undefined;
}

/** A document of a case as a slip (rule G28). */
export interface PaperJob extends AnyJob {
  readonly ticketId: null;
  readonly slip?: undefined;
  readonly card?: undefined;
  readonly paper: PaperSlip;
}

export type Job = SlipJob | CardJob | PaperJob;

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
