import type { TicketRules } from './rules.ts';

/** How often a ticket in hand was called, the first call included, and when last (epoch ms). */
export interface Calls {
  readonly calls: number;
  readonly lastCallAt: number;
}

const SECOND_MS = 1_000;

/** Whole seconds until the next call, or the miss, may come; 0 when it may. A clock that is behind makes no gap of none. */
function secondsLeft({ gapSeconds }: TicketRules, { lastCallAt }: Calls, now: number): number {
  if (gapSeconds === 0) return 0;
  return Math.max(0, Math.ceil((lastCallAt + gapSeconds * SECOND_MS - now) / SECOND_MS));
}

/** What stands between a called ticket and one more call (rule T11): none is left, or it is too soon; null: nothing. */
export function recallLacks(
  rules: TicketRules,
  called: Calls,
  now: number,
): { readonly left: number; readonly seconds: number } | null {
  const left = Math.max(0, rules.recalls + 1 - called.calls);
  const seconds = secondsLeft(rules, called, now);
  return left > 0 && seconds === 0 ? null : { left, seconds };
}

/** What stands between a called ticket and its miss (rule T12): calls, or seconds since the last one; null: nothing. */
export function missLacks(
  rules: TicketRules,
  called: Calls,
  now: number,
): { readonly calls: number; readonly seconds: number } | null {
  const calls = Math.max(0, rules.missCalls - called.calls);
  const seconds = secondsLeft(rules, called, now);
  return calls === 0 && seconds === 0 ? null : { calls, seconds };
}
