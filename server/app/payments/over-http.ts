import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { PAY_STATES } from '../../domain/cases/fees/pay.ts';
import { Outage } from '../ports.ts';
import type { PaymentPort } from './port.ts';

const TIMEOUT_MS = 5_000;
const begun = z.object({ payId: z.string(), qr: z.string().min(1).max(1_000) });
const asked = z.object({ payId: z.string(), state: z.enum(PAY_STATES) });

export interface ProviderPlace {
  readonly url: string;
  /** The secret that both sides sign with. */
  readonly key: string;
}

/**
 * A provider that speaks JSON over http: `POST <url>/payments` {payId, fen} and `GET <url>/payments/<payId>`. Each request
 * carries `x-signature`, HMAC-SHA256 (hex) of method, path and body, a line each, and so does each answer, of its body: an
 * answer without the right one is no answer. A name that is asked for twice is one payment.
 */
export function paymentsOverHttp({ url, key }: ProviderPlace, send: typeof fetch = fetch): PaymentPort {
  const sign = (text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');
  const call = async (method: 'GET' | 'POST', path: string, body = ''): Promise<unknown> => {
    const response = await send(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-signature': sign(`${method}\n${path}\n${body}`) },
      ...(method === 'POST' ? { body } : {}),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok || response.headers.get('x-signature') !== sign(text))
      throw new Outage('the provider of payments');
    return JSON.parse(text) as unknown;
  };
  return {
    async begin(payId, fen) {
      const answer = begun.safeParse(await call('POST', '/payments', JSON.stringify({ payId, fen })));
      if (!answer.success || answer.data.payId !== payId) throw new Outage('the provider of payments');
      return answer.data.qr;
    },
    async ask(payId) {
      try {
        const answer = asked.safeParse(await call('GET', `/payments/${payId}`));
        return answer.success && answer.data.payId === payId ? answer.data.state : 'unknown';
      } catch {
        return 'unknown';
      }
    },
  };
}
