import type { Slip } from './slip.ts';

/**
 * queued → claimed → sending → sent → confirmed; sending or sent may end unknown; claimed may fail back to queued.
 * Only what failed before its first byte is tried again by itself (DEVICES: exactly once on paper is impossible).
 */
export type JobState = 'queued' | 'claimed' | 'sending' | 'sent' | 'confirmed' | 'unknown';

export interface Job {
  readonly id: string;
  readonly dayId: string;
  readonly ticketId: string;
  readonly printerId: string;
  readonly serial: number;
  /** 0 is the first print of the ticket, n the n-th copy, marked 补打. */
  readonly copy: number;
  readonly slip: Slip;
  readonly queuedAt: number;
  state: JobState;
  attempt: number;
  agentId: string | null;
  leaseUntil: number | null;
  bytesHash: string | null;
  cause: string | null;
}

export type JobAct = 'claim' | 'sending' | 'sent' | 'confirm' | 'fail' | 'doubt' | 'lapse';

/** Rule P1: the life of a print job. A lapsed lease goes back to the queue only from `claimed`. */
export const JOB_LIFE: { readonly [S in JobState]: { readonly [A in JobAct]?: JobState } } = {
  queued: { claim: 'claimed' },
  claimed: { sending: 'sending', fail: 'queued', lapse: 'queued' },
  sending: { sent: 'sent', confirm: 'confirmed', fail: 'queued', doubt: 'unknown', lapse: 'unknown' },
  sent: { confirm: 'confirmed', doubt: 'unknown', lapse: 'unknown' },
  confirmed: {},
  unknown: { confirm: 'confirmed' },
};
