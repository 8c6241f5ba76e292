import type { Outcome } from '../history/records.ts';

/** What one try of a command came to. */
export interface Told {
  readonly outcome: Outcome;
  readonly data: unknown;
}

/** A client's way to the hall. One call is one try; it never rejects. */
export interface Line {
  attempt(name: string, commandId: string, input: object): Promise<Told>;
  close(): void;
}

/** Where the hall can be reached; a client that hears nothing goes to the next. */
export type Addresses = readonly string[];

export const UNKNOWN: Told = { outcome: 'unknown', data: null };

/** Reads an answer as it travels, over http and over a socket alike (DESIGN 5). */
export function readAnswer(answer: unknown): Told {
  if (typeof answer !== 'object' || answer === null) return { outcome: 'bug', data: 'no answer object' };
  const { ok, data, refusal, outage } = answer as Record<string, unknown>;
  if (ok === true) return { outcome: 'ok', data };
  if (outage === true) return { outcome: 'outage', data: null };
  const code = (refusal as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? { outcome: 'refused', data: code } : { outcome: 'bug', data: answer };
}
