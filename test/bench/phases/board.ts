import { readFileSync } from 'node:fs';
import type { Bed } from '../bed.ts';
import { openDisplay } from '../clients/display.ts';
import { openReception, type Reception } from '../floor/reception.ts';
import type { Takers } from '../roles/takers.ts';
import type { Traffic, TrafficRole } from '../roles/traffic.ts';
import type { Receipt, Watchers } from '../roles/watchers.ts';
import { figures, quantile } from '../statistics.ts';
import { COUNTERS } from '../../../server/seed/default-hall/counters.ts';
import type { Phase } from './phase.ts';

const BOARDS = 99;
const OFFICERS = 12;
const CALLS_A_SECOND = 5;
const QUANTILES = [
  ['p50', 0.5],
  ['p99', 0.99],
] as const;

/** The memory a process holds, MB; NaN where /proc is not. */
function rssOf(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

function watchMemory(pid: number): () => number {
  let most = rssOf(pid);
  const timer = setInterval(() => (most = Math.max(most, rssOf(pid))), 250);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** The longest the server's event loop was held up since this was asked last, ms. */
async function heldUpMs(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)/m.exec(metrics)?.[1]) * 1_000;
}

/** Signs officers in, each at a counter of another part of the floor. */
async function officersOf(reception: Reception): Promise<{ cookie: string; counterId: string }[]> {
  const step = Math.floor(COUNTERS.length / OFFICERS);
  const all: { cookie: string; counterId: string }[] = [];
  for (let i = 0; i < OFFICERS; i += 1) {
    all.push({ cookie: await reception.officer(i + 1), counterId: COUNTERS[i * step]!.id });
  }
  return all;
}

async function tokensOf(bed: Bed, { port, cookie, queueIds }: Reception): Promise<string[]> {
  const takers = await bed.role<Takers>('takers');
  const load = { senders: 32, warmMs: 0, ms: 60_000, limit: bed.plan.phones };
  await takers.ask('take', { road: 'socketio', port, cookie, queueIds, load });
  const tokens = await takers.ask('tokens');
  await takers.end();
  return tokens.slice(0, bed.plan.phones);
}

function addBoards(
  bed: Bed,
  calls: Traffic['calls'],
  receipts: ReadonlyMap<string, Receipt>,
  remark: string,
): void {
  const late: number[] = [];
  let missing = 0;
  for (const [ticketId, { sent }] of calls) {
    const receipt = receipts.get(ticketId);
    if (receipt && receipt.boards >= BOARDS) late.push(receipt.last - sent);
    else missing += 1;
  }
  bed.report.wrong('calls that not every board showed', missing);
  for (const [name, share] of QUANTILES) {
    const note = `call sent → last of ${BOARDS} boards, ${late.length} calls, ${missing} not on all boards, ${remark}`;
    bed.report.add({ id: `board/${name}`, value: quantile(late, share), unit: 'ms', note });
  }
}

function addBrowser(bed: Bed, calls: Traffic['calls'], seen: Readonly<Record<string, number>>): void {
  const late = [...calls.values()].flatMap(({ label, sent }) => (seen[label] ? [seen[label] - sent] : []));
  if (late.length === 0)
    return bed.report.say('!!! the board in Chromium showed no number that could be read !!!');
  const note = `call sent → in the page, ${late.length} of ${calls.size} calls seen`;
  for (const [name, share] of QUANTILES) {
    bed.report.add({ id: `board/chromium/${name}`, value: quantile(late, share), unit: 'ms', note });
  }
}

/** A full hall: boards, phones, officers who call and people who come, all at once. */
export const board: Phase = {
  name: 'from the call to the board',
  ids: ['board/', 'memory/rss'],
  async run(bed) {
    const { plan, report } = bed;
    const { ours } = await bed.database();
    const server = await bed.server(ours);
    const reception = await openReception(server);
    const { port, cookie: guide, queueIds } = reception;
    const officers = await officersOf(reception);
    const tokens = await tokensOf(bed, reception);
    const [boards, phones] = [await bed.role<Watchers>('watchers'), await bed.role<Watchers>('watchers')];
    const memory = watchMemory(server.pid);
    await boards.ask('boards', { port, count: BOARDS });
    const begun = performance.now();
    await phones.ask('phones', { port, tokens });
    const joined = `${tokens.length} phones joined in ${figures((performance.now() - begun) / 1_000)} s`;
    const display = await openDisplay(port);
    if (typeof display === 'string') report.say(`!!! no board in Chromium: ${display} !!!`);
    await heldUpMs(port);
    const traffic = await bed.role<TrafficRole>('traffic');
    const day = { port, guide, officers, queueIds, callsPerSecond: CALLS_A_SECOND, ms: plan.boardMs };
    const { calls, errors } = await traffic.ask('run', day);
    await new Promise(resolve => setTimeout(resolve, 1_500));
    const wrong = Object.values(errors).reduce((sum, count) => sum + count, 0);
    report.wrong(`board traffic ${JSON.stringify(errors)}`, wrong);
    const heldUp = `event loop held up ${figures(await heldUpMs(port))} ms at most`;
    const pushes = await phones.ask('pushes');
    addBoards(bed, calls, await boards.ask('receipts'), `${joined}, ${pushes} pushes to phones, ${heldUp}`);
    if (typeof display !== 'string') {
      addBrowser(bed, calls, await display.seen());
      await display.close();
    }
    const note = `server process, ${BOARDS} boards, ${tokens.length} phones, ${CALLS_A_SECOND} calls and takes a second`;
    report.add({ id: 'memory/rss', value: memory(), unit: 'MB', note });
    await Promise.all([traffic.end(), boards.end(), phones.end()]);
    await server.stop();
  },
};
