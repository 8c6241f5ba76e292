import type { Hall } from '../../state/hall.ts';

/** A part of the day, minutes of the hall's wall day on whole quarters, with a maximum of its own (rule N6). */
export interface IssuingBand {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** What holds for one queue beside its daily limit. */
export interface QueueLimits {
  readonly queueId: string;
  /** Kiosks give its numbers to who shows an ID number only (实名取号). */
  readonly named: boolean;
  /** In the order of the day, not overlapping; outside them kiosks give none. None at all: the whole day. */
  readonly bands: readonly IssuingBand[];
}

/** What keeps numbers from being hoarded, as one document; null: no limit. */
export interface Limits {
  /** Numbers one person takes a day, of one queue and of the whole hall (rule N5). */
  readonly personQueue: number | null;
  readonly personHall: number | null;
  /** Numbers one person takes a day for others (rule N7). */
  readonly forOthers: number | null;
  /** Kiosks stop so many minutes before the counters close (rule N8). */
  readonly lastMinutes: number | null;
  /** Kiosks stop a queue whose wait reaches beyond closing (rule N9). */
  readonly byWait: boolean;
  readonly queues: readonly QueueLimits[];
}

/** As set by a fact, whose number is the revision. */
export interface LimitsRow {
  readonly limits: Limits;
  readonly revision: number;
}

/** Where nobody has set any. */
export const NO_LIMITS: Limits = {
  personQueue: null,
  personHall: null,
  forOthers: null,
  lastMinutes: null,
  byWait: false,
  queues: [],
};

/** The limits in force. */
export const limitsOf = (hall: Pick<Hall, 'limits'>): Limits => hall.limits.get('hall')?.limits ?? NO_LIMITS;
