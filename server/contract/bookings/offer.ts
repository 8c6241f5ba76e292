import type { Text } from '../../domain/hall/plan.ts';

/** A queue that may be booked, and its first slot that is free (epoch ms); null: none is given now. */
export interface BookableQueue {
  readonly queueId: string;
  readonly prefix: string;
  readonly name: Text;
  readonly place: Text;
  readonly minutes: number;
  readonly nextAt: number | null;
}

/** What a hall lets one book, and by which rules. */
export interface BookingOffer {
  readonly hall: Text;
  readonly now: number;
  readonly daysAhead: number;
  readonly onePer: 'hall' | 'queue';
  readonly earlyMinutes: number;
  readonly lateMinutes: number;
  readonly cancelMinutes: number;
  /** Whether a mobile number is needed, and proved by a code. */
  readonly provePhone: boolean;
  readonly queues: readonly BookableQueue[];
}

export interface OfferedSlot {
  readonly at: number;
  readonly places: number;
  readonly left: number;
  /** Why it cannot be had; null: it can. */
  readonly no: 'over' | 'full' | null;
}

/** A day of a queue; without slots the hall is shut. */
export interface OfferedDay {
  readonly date: string;
  readonly slots: readonly OfferedSlot[];
}
