import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { VERSION } from '../../contract/feed.ts';
import type { PaperOrder } from '../../papers/press/job.ts';
import { type Press, PressBusy } from '../../papers/press/press.ts';
import type { Shelf } from './shelf.ts';

export interface PaperParts {
  readonly press: Press;
  readonly shelf: Shelf;
}

export type PaperLanguage = 'zh' | 'en';

/** A paper that may be asked for: what it is of, and how it is made. */
export interface Ordered {
  /** code@version of its item, or what else it is of. */
  readonly of: string;
  readonly language: PaperLanguage;
  readonly order: PaperOrder;
}

/** By ?lang; Chinese where nothing else is said. */
export const languageOf = ({ query }: Pick<Request, 'query'>): PaperLanguage =>
  query['lang'] === 'en' ? 'en' : 'zh';

/** Names a paper by its version and language, and by everything that stands in it: a bureau's name may change too. */
export function tagOf({ of, language, order }: Ordered): string {
  const content = createHash('sha256').update(`${VERSION}\n${JSON.stringify(order)}`);
  return `"${of}.${language}.${content.digest('base64url').slice(0, 16)}"`;
}

const hasIt = ({ headers }: Pick<Request, 'headers'>, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some(one => one.trim().replace(/^W\//, '') === tag);

/** Nothing of a paper runs or fetches anything, wherever it is opened. */
const SEALED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/** Sends a paper, or says that the reader has it; 503 where it cannot be made now. */
export async function sendPaper(
  parts: PaperParts,
  ordered: Ordered,
  request: Pick<Request, 'headers'>,
  response: Response,
): Promise<void> {
  const tag = tagOf(ordered);
  response.set({ ETag: tag, 'Cache-Control': 'no-cache' });
  if (hasIt(request, tag)) return void response.status(304).end();
  try {
    const paper = await parts.shelf.take(tag, () => parts.press.print(ordered.order));
    const isSvg = ordered.order.kind.endsWith('.svg');
    response.set('Content-Security-Policy', isSvg ? SEALED : "default-src 'none'; frame-ancestors 'self'");
    response.type(isSvg ? 'image/svg+xml' : 'application/pdf').send(Buffer.from(paper));
  } catch (error) {
    if (!(error instanceof PressBusy)) throw error;
    response.removeHeader('ETag');
    response.set({ 'Cache-Control': 'no-store', 'Retry-After': '10' });
    response.status(503).json({ ok: false, outage: true });
  }
}

/** What is not there and what nobody may know of are answered alike (rule E6). */
export function sendNothing(response: Response): void {
  response.set('Cache-Control', 'no-store').status(404).type('text').send('Not found');
}
