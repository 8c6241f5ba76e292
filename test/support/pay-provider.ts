import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export const PAY_KEY = 'a key of the test provider';

/** A provider of QR payments at an address of its own, whose payments a test settles. */
export interface PayProvider {
  readonly url: string;
  /** Payments by the name that the hall gave them: what they come to, and their state. */
  readonly payments: Map<string, { fen: number; state: 'waiting' | 'paid' | 'closed' }>;
  /** How it answers from now on. */
  mood: 'well' | 'wrong_signature' | 'broken';
  close(): Promise<void>;
}

const sign = (text: string): string => createHmac('sha256', PAY_KEY).update(text, 'utf8').digest('hex');

export async function openPayProvider(): Promise<PayProvider> {
  const payments: PayProvider['payments'] = new Map();
  const provider = { mood: 'well' as PayProvider['mood'] };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', chunk => (body += String(chunk)));
    request.on('end', () => {
      const { method, url } = request;
      const right = request.headers['x-signature'] === sign(`${method}\n${url}\n${body}`);
      if (!right || provider.mood === 'broken') return void response.writeHead(right ? 500 : 401).end();
      const told = method === 'POST' ? begin(JSON.parse(body) as { payId: string; fen: number }) : ask(url!);
      const text = JSON.stringify(told);
      const signature = provider.mood === 'well' ? sign(text) : sign('another');
      response.writeHead(200, { 'x-signature': signature }).end(text);
    });
  });
  const begin = ({ payId, fen }: { payId: string; fen: number }) => {
    if (!payments.has(payId)) payments.set(payId, { fen, state: 'waiting' });
    return { payId, qr: `pay://${payId}` };
  };
  const ask = (url: string) => {
    const payId = url.slice(url.lastIndexOf('/') + 1);
    return { payId, state: payments.get(payId)?.state ?? 'closed' };
  };
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, {
    ...{ url, payments },
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  });
}
