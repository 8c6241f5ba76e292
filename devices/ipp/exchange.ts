import http from 'node:http';
import https from 'node:https';
import { causeOf, type Cause } from '../transport/transport.ts';
import { decodeMessage, IppFault, type Message } from './message.ts';

/**
 * What became of a request. `failed`: surely the printer did not get it, or refused it before it looked inside.
 * `unknown`: it may have got it all, and no answer came that can be read.
 */
export type Exchanged =
  | { readonly kind: 'answered'; readonly message: Message }
  | { readonly kind: 'failed'; readonly cause: Cause | `http-${number}` }
  | { readonly kind: 'unknown'; readonly cause: Cause | `http-${number}` | 'not-ipp' };

const CONNECT_MS = 3_000;
const ANSWER_MS = 15_000;
/** An answer of IPP is some hundred bytes, with all attributes 50 KB. */
const MOST_ANSWER = 1_000_000;
/** Answers of HTTP that say that the request was not taken in. */
const NOT_TAKEN: readonly number[] = [401, 403, 404, 405, 411, 413, 415, 426, 503];

/**
 * Sends one request to a printer by HTTP POST (RFC 8010 4; ipp is port 631, ipps the same in TLS) on a connection of
 * its own. Printers sign their own certificates, so a certificate is not asked for: what goes there is public, and no
 * secret goes with it. Never rejects.
 */
export function exchange(address: string, bytes: Buffer, signal: AbortSignal): Promise<Exchanged> {
  if (signal.aborted) return Promise.resolve({ kind: 'failed', cause: 'stopped' });
  return new Promise(resolve => {
    let reached = false;
    const { secure, host, port, path } = partsOf(address);
    const request = (secure ? https : http).request({
      ...{ host, port, path, method: 'POST', agent: false, rejectUnauthorized: false },
      headers: { 'content-type': 'application/ipp', 'content-length': bytes.length },
    });
    const late = (ms: number) => setTimeout(() => request.destroy(fault('ETIMEDOUT')), ms);
    let timer = late(CONNECT_MS);
    const stop = (): void => void request.destroy(fault('ABORT'));
    signal.addEventListener('abort', stop, { once: true });
    const end = (exchanged: Exchanged): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(exchanged);
    };
    const broken = (error: unknown): void => {
      const cause = signal.aborted ? 'stopped' : causeOf(error);
      end({ kind: reached ? 'unknown' : 'failed', cause });
    };
    request.on('socket', socket => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        reached = true;
        clearTimeout(timer);
        timer = late(ANSWER_MS);
        request.end(bytes);
      });
    });
    request.on('error', broken);
    request.on('response', response => void answerOf(response).then(end, broken));
    request.flushHeaders();
  });
}

/** An address in its parts: port 631 where it names none, with TLS or without (RFC 3510, RFC 7472). */
function partsOf(address: string) {
  const [, scheme, host, port, path] =
    /^(ipps?):\/\/(\[[^\]]+\]|[^:/]+)(?::(\d+))?(\/.*)?$/i.exec(address) ?? [];
  return {
    secure: scheme?.toLowerCase() === 'ipps',
    host: (host ?? '').replace(/^\[|\]$/g, ''),
    ...{ port: Number(port ?? 631), path: path ?? '/' },
  };
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });

async function answerOf(response: http.IncomingMessage): Promise<Exchanged> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.resume();
    return { kind: NOT_TAKEN.includes(status) ? 'failed' : 'unknown', cause: `http-${status}` };
  }
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > MOST_ANSWER) return { kind: 'unknown', cause: 'not-ipp' };
  }
  try {
    return { kind: 'answered', message: decodeMessage(Buffer.concat(parts)) };
  } catch (error) {
    if (error instanceof IppFault) return { kind: 'unknown', cause: 'not-ipp' };
    throw error;
  }
}
