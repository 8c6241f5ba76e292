import { createHmac } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export const MESSAGES_KEY = 'a key of the test gateway';

export interface Arrived {
  readonly messageId: string;
  readonly kind: string;
  readonly phone: string;
  readonly text: string;
}

/** A gateway of short messages at an address of its own. */
export interface MessageGateway {
  readonly url: string;
  /** What came with the right signature, in order. */
  readonly arrived: Arrived[];
  /** How it answers from now on; `deaf`: it takes everything in and hangs up. */
  mood: 'well' | 'refuses' | 'deaf' | 'wrong_signature';
  close(): Promise<void>;
}

const sign = (text: string): string => createHmac('sha256', MESSAGES_KEY).update(text, 'utf8').digest('hex');

export async function openMessageGateway(): Promise<MessageGateway> {
  const arrived: Arrived[] = [];
  const gateway = { mood: 'well' as MessageGateway['mood'] };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', chunk => (body += String(chunk)));
    request.on('end', () => {
      const { method, url } = request;
      if (request.headers['x-signature'] !== sign(`${method}\n${url}\n${body}`))
        return void response.writeHead(401).end();
      const message = JSON.parse(body) as Arrived;
      arrived.push(message);
      if (gateway.mood === 'deaf') return void request.socket.destroy();
      const state = gateway.mood === 'refuses' ? 'refused' : 'sent';
      const text = JSON.stringify({ messageId: message.messageId, state });
      const signature = gateway.mood === 'wrong_signature' ? sign('another') : sign(text);
      response.writeHead(200, { 'x-signature': signature }).end(text);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(gateway, {
    ...{ url, arrived },
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
