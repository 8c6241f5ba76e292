import type { DutyHead } from './duty.ts';

/** Why another stands in for who was planned. */
export const SUBSTITUTE_REASONS = ['leave', 'sick', 'meeting', 'other'] as const;
export type SubstituteReason = (typeof SUBSTITUTE_REASONS)[number];
/** Why a record is corrected. */
export const CORRECT_REASONS = ['forgot', 'device', 'mistaken', 'other'] as const;
export type CorrectReason = (typeof CORRECT_REASONS)[number];

/** What was recorded before a correction; times epoch ms. */
export interface Corrected {
  readonly at: number;
  readonly by: string;
  readonly reason: CorrectReason;
  readonly arrivedAt: number | null;
  readonly leftAt: number | null;
}

/** Who heads a zone on a date (值班局长), and when they were there. */
export interface RosterEntry {
  readonly date: string;
  readonly zoneId: string;
  /** By badge and post, never by name (rule B3). */
  head: DutyHead;
  /** Who was planned, and why another stands in; null: nobody stands in. */
  substitute: { readonly of: DutyHead; readonly reason: SubstituteReason } | null;
  arrivedAt: number | null;
  leftAt: number | null;
  /** Who recorded the arrival: the head's own sign-in, or a guide. */
  recordedBy: 'self' | 'guide' | null;
  corrections: readonly Corrected[];
}

export const rosterKey = (date: string, zoneId: string): string => `${date}/${zoneId}`;
