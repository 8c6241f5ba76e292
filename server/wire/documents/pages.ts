import type { Request, Response } from 'express';
import type { Case } from '../../domain/cases/case.ts';
import type { RefusalCode, RefusalParams } from '../../domain/refusal.ts';
import { allowed } from '../access.ts';
import { type Caller, type CallerParts, callerSoon, type Standing } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { statusOf } from '../http.ts';

export const no = (response: Response, code: RefusalCode, params: RefusalParams = {}): void =>
  void response.status(statusOf(code)).json({ ok: false, refusal: { code, params } });

/** Who asks, if he is among those who may; else he is told so. */
export async function callerAmong(
  callers: CallerParts,
  table: readonly Standing[],
  request: Request,
  response: Response,
): Promise<Caller | null> {
  response.set('Cache-Control', 'no-store');
  const who = await callerSoon(callers, credentialsOf(request));
  if (allowed(table, who.standings)) return who;
  no(response, who.sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
  return null;
}

/** Nothing of a file runs or fetches anything, wherever it is opened. */
export const SHUT = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

export const fileOf = (one: Pick<Case, 'number'>, place: string, end: string): string =>
  `inline; filename="${one.number}-${place}.${end}"`;
