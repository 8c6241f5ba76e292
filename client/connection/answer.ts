import type { Refusal } from '../../server/contract/refusal.ts';

/**
 * What came of a command: done, a rule's no, an outage (nobody knows whether it was done), or a fault of ours that
 * changed nothing and is on record under an incident id.
 */
export type CommandResult<Data = unknown> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly outage: true }
  | { readonly ok: false; readonly incident: string };

/** Nobody knows whether the command was done. */
export const OUTAGE = { ok: false, outage: true } as const;

/** Whether a rule said no. */
export function isRefused<Data>(
  result: CommandResult<Data>,
): result is { readonly ok: false; readonly refusal: Refusal } {
  return 'refusal' in result;
}

/** Whether nobody knows what came of it. */
export function isOutage<Data>(
  result: CommandResult<Data>,
): result is { readonly ok: false; readonly outage: true } {
  return 'outage' in result;
}

/** Reads what the server answered; null when it is no answer of ours, e.g. a proxy's page. */
export function readAnswer(raw: unknown): CommandResult | null {
  if (typeof raw !== 'object' || raw === null || !('ok' in raw)) return null;
  if (raw.ok === true && 'data' in raw) return { ok: true, data: raw.data };
  if ('refusal' in raw) return { ok: false, refusal: raw.refusal as Refusal };
  if ('outage' in raw && raw.outage === true) return OUTAGE;
  return 'incident' in raw ? { ok: false, incident: String(raw.incident) } : null;
}
