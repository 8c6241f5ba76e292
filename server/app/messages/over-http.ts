import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { MessagePort } from './port.ts';

const TIMEOUT_MS = 10_000;
const answer = z.object({ messageId: z.string(), state: z.enum(['sent', 'refused']) });

/**
 * A gateway that speaks JSON over http: `POST <url>/messages` {messageId, kind, phone, text, fields} with `x-signature`,
 * HMAC-SHA256 (hex) of method, path and body, a line each; it answers {messageId, state: sent|refused}, signed over its
 * body. No answer, or one that is not signed so, leaves the message unknown; a connection that was refused, or a 4xx,
 * leaves it refused.
 */
export function messagesOverHttp(
  { url, key }: { readonly url: string; readonly key: string },
  send: typeof fetch = fetch,
): MessagePort {
  const sign = (text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  return {
    async send(message) {
      const body = JSON.stringify(message);
      try {
        const response = await send(`${url}/messages`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-signature': sign(`POST\n/messages\n${body}`),
          },
          body,
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        if (response.status >= 400 && response.status < 500) return 'refused';
        const text = await response.text();
        if (!response.ok || response.headers.get('x-signature') !== sign(text)) return 'unknown';
        const told = answer.safeParse(JSON.parse(text));
        return told.success && told.data.messageId === message.messageId ? told.data.state : 'unknown';
      } catch (error) {
        return neverArrived(error) ? 'refused' : 'unknown';
      }
    },
  };
}

/** Nobody listened there, or no such name: not a byte of it went out. */
function neverArrived(error: unknown): boolean {
  const code = ((error as { cause?: { code?: unknown } }).cause ?? {}).code;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}
