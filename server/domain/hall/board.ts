import type { Text } from './plan.ts';

/** The whole hall, the waiting area of a zone, the sign over a counter, and the supervisor's wall. */
export const BOARD_KINDS = ['hall', 'waiting', 'sign', 'wall'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** Minutes of the hall's wall day, 0–1440. Where `to` is the lesser, it passes midnight. */
export type ClockSpan = readonly [from: number, to: number];

/** When a board is lit: always, around the opening hours (minutes before and after), or by its own span. */
export type BoardLight =
  | { readonly kind: 'always' }
  | { readonly kind: 'hours'; readonly before: number; readonly after: number }
  | { readonly kind: 'span'; readonly span: ClockSpan };

/** A screen that the public looks at, and how it shows the hall. */
export interface Board {
  readonly id: string;
  readonly name: Text;
  readonly shows: BoardKind;
  readonly upright: boolean;
  /** The display it hangs at; null: nowhere yet. */
  readonly stationId: string | null;
  /** Zones it shows; none named: all of them. */
  readonly zoneIds: readonly string[];
  /** Whose sign it is. */
  readonly counterId: string | null;
  readonly inches: number;
  /** How far away its readers stand, in metres. */
  readonly metres: number;
  /** Whether English stands beside the Chinese. */
  readonly english: boolean;
  /** A fresh call without movement. */
  readonly calm: boolean;
  readonly bulletins: boolean;
  /** Whether numbers that were booked or go before bear a badge on it (rule B23); not said: no. */
  readonly badge?: boolean | undefined;
  readonly light: BoardLight;
  readonly dim: ClockSpan | null;
}
