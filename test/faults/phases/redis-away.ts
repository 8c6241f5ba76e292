import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BoardClient } from '../../support/board-client.ts';
import { type Redis, startRedis } from '../../support/redis.ts';
import { until } from '../../support/until.ts';
import { httpLine } from '../world/http-line.ts';
import { now } from '../world/log-book.ts';
import { quietPort } from '../world/quiet-port.ts';
import { Player } from '../world/player.ts';
import { openWorld, type World } from '../world/world.ts';
import { inWorld, type PhaseContext, type PhaseResult } from './phase.ts';

/** A board may be behind the database by this much, with Redis or without it. */
const RIGHT_WITHIN_MS = 1_000;
/** Nobody of the crowd takes here, so each take must show as one more. */
const PROBED = 'q-school';

const waitingAt = (board: BoardClient): number =>
  Number(board.snapshot['queues']?.[PROBED]?.['waiting'] ?? -1);

/** Takes a number at one process and looks how long the boards at both take to show it. */
async function probe(prober: Player, boards: readonly BoardClient[]): Promise<number> {
  const before = Math.max(...boards.map(waitingAt));
  const took = now();
  const told = await prober.insist('ticket:take', { queueId: PROBED });
  if (told?.outcome !== 'ok') throw new Error(`the probe was not let take: ${JSON.stringify(told)}`);
  await until(() => boards.every(board => waitingAt(board) === before + 1), {
    what: `boards showing ${before + 1} at ${PROBED} (${boards.map(waitingAt).join(' and ')})`,
    timeoutMs: 5_000,
    everyMs: 5,
  });
  return now() - took;
}

function flushAll(redis: Redis): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(redis.port, '127.0.0.1', () => socket.write('FLUSHALL\r\n'));
    socket.once('data', () => {
      socket.destroy();
      resolve();
    });
    socket.once('error', reject);
  });
}

/** Kills or flushes Redis under two processes; the boards at both must stay right within a second. */
export async function redisAway(
  databaseUrl: string,
  times: number,
  { chance, say }: PhaseContext,
): Promise<PhaseResult> {
  const name = 'redis-away';
  const redis = await startRedis({ port: await quietPort(chance) });
  const lags: number[] = [];
  try {
    const open = () => openWorld({ chance, databaseUrl, redisUrl: redis.url, servers: 2 });
    const result = await inWorld(name, open, async (world, recoveries) => {
      const boards = world.servers.map(({ url }) => new BoardClient(url));
      await until(() => boards.every(board => board.seq > 0), { what: 'both boards' });
      const crowd = world.work({ restMs: 400 });
      const probers = world.servers.map(({ url }, i) => {
        const line = httpLine([url], { cookie: world.crew.director.cookie }, 3_000);
        return new Player({ client: `probe-${i}`, line, book: world.book, chance });
      });
      const look = async (when: string): Promise<void> => {
        const lag = await probe(chance.pick(probers), boards);
        lags.push(lag);
        if (lag > RIGHT_WITHIN_MS)
          recoveries.wrong.push(`${when}: a board was right only after ${Math.round(lag)} ms`);
      };
      for (let i = 1; i <= times; i += 1) {
        await sleep(chance.between(50, 400));
        if (chance.isBelow(0.3)) await flushAll(redis);
        else {
          await redis.kill9();
          await look(`Redis dead (${i})`);
          await sleep(chance.between(0, 500));
          await redis.restart();
        }
        await look(`Redis back (${i})`);
      }
      await crowd.stop();
      await sameAsTold(world, boards, recoveries.wrong);
      for (const board of boards) board.close();
      say(`${name}: ${times}`);
      return times;
    });
    return { ...result, recoveries: lags };
  } finally {
    await redis.stop();
  }
}

/** When all is quiet every board's copy is what the server would tell a new one. */
async function sameAsTold(world: World, boards: readonly BoardClient[], wrong: string[]): Promise<void> {
  for (const [i, board] of boards.entries()) {
    const { snapshot } = await world.crew.director.at(world.servers[i]!.url).view('board');
    const same = () => JSON.stringify(ordered(board.snapshot)) === JSON.stringify(ordered(snapshot));
    await until(same, { timeoutMs: RIGHT_WITHIN_MS }).catch(() =>
      wrong.push(`the board at process ${i + 1} differs from its view`),
    );
  }
}

/** With keys in order, so that two equal things have one text. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
}
