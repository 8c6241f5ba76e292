import { type Commander, commanders, type Road, troubleIn } from '../clients/takers.ts';
import { nameOf } from '../hammer.ts';
import { play } from './play.ts';

interface Pace {
  readonly port: number;
  readonly cookie: string;
  readonly queueIds: readonly string[];
  readonly perSecond: number;
  readonly ms: number;
}

export interface Paced {
  /** From the moment a take was meant to be sent, so that a server that stalls pays for all who then wait. */
  readonly latencies: Readonly<Record<Road, readonly number[]>>;
  readonly errors: Readonly<Record<string, number>>;
}

/** Used in turn, so that none rests for the 5 s after which Node's server closes it; a stall opens more. */
const LINES = 16;

const acts = {
  /** Open loop: takes are sent when they are due, whether or not earlier ones are answered; every other one by socket. */
  async take({ port, cookie, queueIds, perSecond, ms }: Pace): Promise<Paced> {
    const free: Record<Road, Commander[]> = {
      http: await commanders('http', port, cookie, LINES),
      socketio: await commanders('socketio', port, cookie, LINES),
    };
    const latencies: Record<Road, number[]> = { http: [], socketio: [] };
    const errors: Record<string, number> = {};
    const wrong = (name: string): void => void (errors[name] = (errors[name] ?? 0) + 1);
    const one = async (i: number, due: number): Promise<void> => {
      const road = i % 2 === 0 ? 'http' : 'socketio';
      const queueId = queueIds[i % queueIds.length]!;
      try {
        const line = free[road].shift() ?? (await commanders(road, port, cookie, 1))[0]!;
        const trouble = troubleIn(await line.command('ticket:take', { queueId }));
        if (trouble === null) latencies[road].push(performance.now() - due);
        else wrong(trouble);
        free[road].push(line);
      } catch (error) {
        wrong(nameOf(error));
      }
    };
    const begin = performance.now() + 200;
    const open: Promise<void>[] = [];
    for (let i = 0; i < (ms / 1_000) * perSecond; i += 1) {
      const due = begin + (i * 1_000) / perSecond;
      await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())));
      open.push(one(i, due));
    }
    await Promise.all(open);
    for (const line of [...free.http, ...free.socketio]) line.close();
    return { latencies, errors };
  },
};

export type PacedTakers = typeof acts;
play(acts);
