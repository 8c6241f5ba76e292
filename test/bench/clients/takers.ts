import { machineIds } from '../../../server/ports.ts';
import type { Answer } from '../../../server/domain/refusal.ts';
import { HttpLine } from './http-line.ts';
import { SocketLine } from './socket-line.ts';

/** Sends one command over one connection; gives its answer. Throws what is no answer. */
export interface Commander {
  command(name: string, input: object): Promise<Answer>;
  close(): void;
}

export type Road = 'http' | 'socketio';

/** The server gives a socket 200 acts a second and no word to the rest, so a fast machine must be held back. */
const SHORTEST_MS = 5.3;
const PATIENCE_MS = 12_000;

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

async function byHttp(port: number, cookie: string): Promise<Commander> {
  const line = await HttpLine.open(port, cookie);
  return {
    async command(name, input) {
      const body = JSON.stringify({ commandId: machineIds.next(), ...input });
      const answer = await inTime(line.post(`/api/commands/${name}`, body));
      try {
        return JSON.parse(answer.body) as Answer;
      } catch {
        throw new Error(`HTTP ${answer.status}: ${answer.body.slice(0, 60)}`);
      }
    },
    close: () => line.close(),
  };
}

async function bySocket(port: number, cookie: string): Promise<Commander> {
  const line = await SocketLine.open(port, cookie);
  let last = -Infinity;
  return {
    async command(name, input) {
      const early = last + SHORTEST_MS - performance.now();
      if (early > 0) await new Promise(resolve => setTimeout(resolve, early));
      last = performance.now();
      return (await inTime(line.ask('command', { name, commandId: machineIds.next(), input }))) as Answer;
    },
    close: () => line.close(),
  };
}

/** Opens so many connections of one kind. */
export function commanders(road: Road, port: number, cookie: string, count: number): Promise<Commander[]> {
  const open = road === 'http' ? byHttp : bySocket;
  return Promise.all(Array.from({ length: count }, () => open(port, cookie)));
}

/** Null when all went well, else the name of the error: a refusal's code, an outage or an incident. */
export function troubleIn(answer: Answer): string | null {
  if (answer.ok) return null;
  const { refusal, outage } = answer as { refusal?: { code: string }; outage?: boolean };
  return refusal?.code ?? (outage ? 'outage' : 'incident');
}
