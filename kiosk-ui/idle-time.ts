/** How long a screen waits for its citizen: quiet first, then a visible countdown. */
export interface Patience {
  readonly quietMs: number;
  readonly countdownMs: number;
}

export const PATIENCE: Patience = { quietMs: 60_000, countdownMs: 20_000 };
/** Who reads large type is given twice the time. */
export const ELDER_PATIENCE: Patience = { quietMs: 120_000, countdownMs: 20_000 };
/** A number that is shown counts down at once; any touch begins anew. */
export const NUMBER_PATIENCE: Patience = { quietMs: 0, countdownMs: 12_000 };

export type IdleState =
  { readonly kind: 'quiet' | 'over' } | { readonly kind: 'counting'; readonly seconds: number };

/** What is to be shown so long after the last touch. Pure. */
export function idleState(sinceMs: number, { quietMs, countdownMs }: Patience): IdleState {
  if (sinceMs < quietMs) return { kind: 'quiet' };
  const left = quietMs + countdownMs - sinceMs;
  return left <= 0 ? { kind: 'over' } : { kind: 'counting', seconds: Math.ceil(left / 1_000) };
}
