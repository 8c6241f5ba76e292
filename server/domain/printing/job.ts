import type { Card } from './card.ts';
import type { PaperSlip } from './paper.ts';
import type { Sheet } from './sheet.ts';
import type { Slip } from './slip.ts';

/**
 * queued → claimed → sending → sent → confirmed; sending or sent may end unknown, or failed where the printer itself
 * gave it up (rule P11); claimed may fail back to queued.
 * Only what failed before its first byte is tried again by itself (DEVICES: exactly once on paper is impossible). A card,
 * a sheet or a document that nobody waits for any more is dropped (rules P8, P10, G29).
 */
export const JOB_STATES = [
  'queued',
  'claimed',
  'sending',
  'sent',
  'confirmed',
  'unknown',
  'failed',
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
  readonly sheet?: undefined;
}

/** A card of what to bring, which is of no ticket (rule P7). */
export interface CardJob extends AnyJob {
  readonly ticketId: null;
  readonly slip?: undefined;
  readonly card: Card;
  readonly paper?: undefined;
  readonly sheet?: undefined;
}

/** A document of a case as a slip (rule G28). */
export interface PaperJob extends AnyJob {
  readonly ticketId: null;
  readonly slip?: undefined;
  readonly card?: undefined;
  readonly paper: PaperSlip;
  readonly sheet?: undefined;
}

/** A guide or card on A4 (rule P10). */
export interface SheetJob extends AnyJob {
  readonly ticketId: null;
  readonly slip?: undefined;
  readonly card?: undefined;
  readonly paper?: undefined;
  readonly sheet: Sheet;
}

export type Job = SlipJob | CardJob | PaperJob | SheetJob;

export type JobAct = 'claim' | 'sending' | 'sent' | 'confirm' | 'fail' | 'doubt' | 'abort' | 'lapse' | 'drop';

/** Rule P1: the life of a print job. A lapsed lease goes back to the queue only from `claimed`. */
export const JOB_LIFE: { readonly [S in JobState]: { readonly [A in JobAct]?: JobState } } = {
  queued: { claim: 'claimed', drop: 'dropped' },
  claimed: { sending: 'sending', fail: 'queued', lapse: 'queued' },
  sending: {
    ...{ sent: 'sent', confirm: 'confirmed', fail: 'queued' },
    ...{ doubt: 'unknown', abort: 'failed', lapse: 'unknown' },
  },
  sent: { confirm: 'confirmed', doubt: 'unknown', abort: 'failed', lapse: 'unknown' },
  confirmed: {},
  unknown: { confirm: 'confirmed', abort: 'failed' },
  failed: {},
  dropped: {},
};
