import type { Text } from '../hall/plan.ts';

/** Minutes of the hall's wall day, 0-1440; the end is not part of it. */
export type Span = readonly [from: number, to: number];

/** When the counters serve and when numbers are given; none at all is a closed day. */
export interface DayHours {
  readonly serve: readonly Span[];
  /** May begin before the counters do, for the crowd at the door; never ends after them. */
  readonly issue: readonly Span[];
}

/** A date that is not as its weekday: a holiday (`hours` null), or a day worked in its place. */
export interface SpecialDay {
  readonly date: string;
  readonly name: Text;
  readonly hours: DayHours | null;
}

/** The opening hours as one document; seven days, Monday first. */
export interface Hours {
  readonly week: readonly DayHours[];
  readonly special: readonly SpecialDay[];
}

/** As set by a fact, whose number is the revision. */
export interface HoursRow {
  readonly hours: Hours;
  readonly revision: number;
}
