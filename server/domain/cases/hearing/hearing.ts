import { type Decision, refuse } from '../../decision.ts';
import type { Case, Words } from '../case.ts';

/** Why a hearing is held: somebody concerned asked (行政许可法 47), a law ordains it, or the public is concerned (46). */
export const HEARD_FOR = ['asked', 'ordained', 'public'] as const;
export type HeardFor = (typeof HEARD_FOR)[number];

/** On what ground alone its doors are shut (行政许可法 5, 48(2)). */
export const CLOSED_FOR = ['state_secret', 'trade_secret', 'privacy'] as const;
export type ClosedFor = (typeof CLOSED_FOR)[number];

/** Who takes part beside who presides: who examined the case, the applicant, others concerned (行政许可法 48(4)). */
export const HEARD_AS = ['examiner', 'applicant', 'interested'] as const;
export type HeardAs = (typeof HEARD_AS)[number];

/** Working days: to ask after one was told, to hold it after one was asked, from its notice to it (行政许可法 47, 48(1), 82). */
export const ASK_DAYS = 5;
export const HOLD_DAYS = 20;
export const NOTICE_DAYS = 7;

/** One who took part: `signed` the minutes, or would not. */
export interface HeardParty {
  readonly as: HeardAs;
  readonly signed: boolean;
}

/** When, where and before whom a hearing is held. */
export interface HearingSet {
  readonly on: string;
  readonly why: HeardFor;
  readonly date: string;
  /** HH:MM. */
  readonly time: string;
  readonly place: Words;
  /** Id of who presides. */
  readonly presider: string;
  /** Null: anybody may come and listen. */
  readonly closedFor: ClosedFor | null;
  /** Who was given notice. */
  readonly words: Words;
}

/** 听证 (行政许可法 46–48). `dropped`: nobody wants it any more; who asks later begins anew. */
export interface Hearing {
  /** That one may ask, and until which day. */
  readonly told: { readonly on: string; readonly until: string } | null;
  /** `until`: the last day on which it may be held. */
  readonly asked: { readonly on: string; readonly until: string; readonly words: Words } | null;
  readonly set: HearingSet | null;
  readonly held: {
    readonly on: string;
    readonly by: string;
    readonly parties: readonly HeardParty[];
    readonly words: Words;
  } | null;
  readonly dropped: { readonly on: string; readonly words: Words } | null;
}

export const NO_HEARING: Hearing = { told: null, asked: null, set: null, held: null, dropped: null };

/** What of a hearing stands in the way of a decision on a date (rule G66): that one may still ask, or that it is not held. */
export function pendingOf(hearing: Hearing | undefined, on: string): 'may_ask' | 'not_held' | null {
  if (!hearing || hearing.held || hearing.dropped) return null;
  if (hearing.asked || hearing.set) return 'not_held';
  return hearing.told && on <= hearing.told.until ? 'may_ask' : null;
}

/** Refuses what may not come before a hearing that is not held (rules G66, G69); null: nothing stands in the way. */
export function refusePending({ hearing }: Pick<Case, 'hearing'>, on: string): Decision<never> | null {
  return pendingOf(hearing, on) === null ? null : refuse('hearing.open');
}
