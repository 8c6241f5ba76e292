/** What became of a booking. `lapsed`: the hall did not open at its time, which counts for nobody. */
export type BookingState = 'booked' | 'arrived' | 'missed' | 'cancelled' | 'lapsed';

/** One person's place at a slot of a queue. It leaves the live hall with its day. */
export interface Booking {
  readonly id: string;
  readonly queueId: string;
  readonly itemCode: string | null;
  /** The slot's beginning, epoch ms, and the date it lies on, YYYY-MM-DD. */
  slotAt: number;
  /** Where it was before the hall moved it; absent: it was not. */
  movedFrom?: number;
  readonly date: string;
  /** Mark of the person under the key of the half-year (rule Y11). */
  readonly who: string;
  /** Keyed mark of its code; the code stands nowhere. */
  readonly codeMark: string;
  state: BookingState;
  /** The number it became; null: none. */
  ticketId: string | null;
}

/** The dates on which a person did not come (rule Y9). */
export interface NoShows {
  readonly who: string;
  readonly dates: readonly string[];
}

/** A half-year's key: marks under it can be told as long as it is there. */
export interface BookingKey {
  readonly id: string;
}

/** Whether it holds its place at the slot. */
export const holdsPlace = ({ state }: Pick<Booking, 'state'>): boolean =>
  state === 'booked' || state === 'arrived' || state === 'missed';
