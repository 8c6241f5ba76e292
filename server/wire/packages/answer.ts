import type { Response } from 'express';
import type { RefusalCode, RefusalParams } from '../../domain/refusal.ts';
import { FileFault } from '../../papers/fault.ts';
import type { Caller } from '../caller.ts';
import { statusOf } from '../http.ts';

/** Answers with a rule's no. */
export function no(response: Response, code: RefusalCode, params: RefusalParams = {}): void {
  response.status(statusOf(code)).json({ ok: false, refusal: { code, params } });
}

/** Why a caller is not let in: unknown, or of another office. */
export const denied = ({ sender }: Caller): RefusalCode =>
  sender.kind === 'public' ? 'access.sign_in' : 'access.denied';

/** Why a file cannot be read at all; anything else than that is a bug and thrown on. */
export function faultIn(error: unknown): { readonly ok: false; readonly faults: string[] } {
  if (error instanceof FileFault) return { ok: false, faults: [error.code] };
  throw error;
}
