import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { judge, type Judgement } from '../history/check.ts';
import type { Chance } from './chance.ts';
import { type Crew, hireCrew } from './crew.ts';
import { type Crowd, startCrowd } from './crowd.ts';
import { HallServer } from './hall-server.ts';
import { LogBook } from './log-book.ts';
import { quietPort } from './quiet-port.ts';
import { finalRows, type Kept, verify } from './truth.ts';

/** Refusals that an honest crowd meets; any other would be a wrong no. */
const HONEST = new Set(['counter.nobody_waiting', 'ticket.already_holding']);

export interface WorldPlan {
  readonly chance: Chance;
  /** Null: SQLite. */
  readonly databaseUrl: string | null;
  /** How each server sees the database, when that is through a proxy; the checker looks past it. */
  readonly seenBy?: (server: number) => string;
  readonly redisUrl?: string;
  readonly servers?: number;
}

export interface WorkPlan {
  /** Where clients reach the hall; its servers themselves if not said. */
  readonly addresses?: readonly string[];
  readonly patienceMs?: number;
  readonly restMs?: number;
}

/** A run's hall with its servers, its crew and what they all wrote down. */
export interface World {
  readonly servers: readonly HallServer[];
  readonly book: LogBook;
  readonly crew: Crew;
  work(plan?: WorkPlan): Crowd;
  /** Ends the servers in order and judges the history. */
  end(): Promise<Ending>;
  close(): Promise<void>;
}

export interface Ending {
  readonly judgement: Judgement;
  /** Everything that is wrong, in words. */
  readonly wrong: readonly string[];
}

/** Opens a hall in servers of its own, on loopback only, and lets its crew in. */
export async function openWorld(plan: WorldPlan): Promise<World> {
  const { chance, databaseUrl, seenBy, redisUrl, servers: count = 1 } = plan;
  const data = await mkdtemp(path.join(os.tmpdir(), 'hall-faults-'));
  const kept: Kept = { data, databaseUrl };
  const envOf = (i: number): Record<string, string> => ({
    ...(databaseUrl === null ? {} : { DATABASE_URL: seenBy?.(i) ?? databaseUrl }),
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
  });
  const servers: HallServer[] = [];
  for (let i = 0; i < count; i += 1) {
    const server = new HallServer({ port: await quietPort(chance), data, env: envOf(i) });
    await server.start();
    servers.push(server);
  }
  const book = new LogBook();
  const crew = await hireCrew(servers[0]!.url);
  const own = servers.map(({ url }) => url);
  return {
    servers,
    book,
    crew,
    work: ({ addresses = own, patienceMs = 3_000, restMs = 30 } = {}) =>
      startCrowd({ crew, addresses, book, chance, patienceMs, restMs }),
    async end() {
      for (const server of servers) await server.stop();
      const judgement = judge({ attempts: book.attempts, ...(await finalRows(kept)) });
      const strange = [...book.refusals()].filter(([code]) => !HONEST.has(code));
      const verdict = await verify(kept);
      const wrong = [
        ...judgement.violations.map(({ kind, detail }) => `${kind}: ${detail}`),
        ...strange.map(([code, n]) => `refused without reason: ${code} ${n} times`),
        ...(verdict === null ? [] : [`verify: ${verdict}`]),
      ];
      return { judgement, wrong };
    },
    async close() {
      for (const server of servers) {
        const { running } = server;
        running.thaw();
        if (running.isAlive()) await running.kill9();
      }
      await rm(data, { recursive: true, force: true });
    },
  };
}
