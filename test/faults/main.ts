import { parseArgs } from 'node:util';
import { whyMissing, type Need } from '../support/missing.ts';
import { type MariaDb, startMariaDb } from '../support/mariadb.ts';
import { cutWires } from './phases/cut-wires.ts';
import { frozen } from './phases/frozen.ts';
import { blindnessCheck, killDatabase } from './phases/kill-database.ts';
import { killStart } from './phases/kill-start.ts';
import { killServer } from './phases/kill-server.ts';
import type { PhaseContext, PhaseResult } from './phases/phase.ts';
import { redisAway } from './phases/redis-away.ts';
import { synced } from './phases/synced.ts';
import { FULL, SHORT } from './plan.ts';
import { HEADER, lastLine, lineOf, writeRows } from './report.ts';
import { chance } from './world/chance.ts';

// npm run faults [-- --short] [--only NAME] [--scale 0.2] [--seed N] [--json FILE]: power cuts, cut wires and frozen
// processes under load; every client's history is judged afterwards. Exit code 1 when anything is wrong.
const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    only: { type: 'string', multiple: true },
    scale: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'string' },
  },
});
const plan = values.short === true ? SHORT : FULL;
const scale = Number(values.scale ?? 1);
const times = (n: number): number => Math.max(1, Math.round(n * scale));
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const context: PhaseContext = {
  chance: chance(seed),
  say: text => void process.stderr.write(`  ${text}\n`),
};

let shared: MariaDb | null = null;
/** An empty database on the run's own MariaDB. */
async function database(): Promise<string> {
  shared ??= await startMariaDb();
  return shared.createDatabase();
}

interface Phase {
  readonly name: string;
  readonly needs: readonly Need[];
  run(): Promise<PhaseResult>;
}

const phases: readonly Phase[] = [
  {
    name: 'kill-start-sqlite',
    needs: [],
    run: () => killStart('kill-start-sqlite', null, times(plan.startKills), context),
  },
  {
    name: 'kill-start-mariadb',
    needs: ['mariadb'],
    run: async () => killStart('kill-start-mariadb', await database(), times(plan.startKills), context),
  },
  {
    name: 'kill-server-sqlite',
    needs: [],
    run: () => killServer('kill-server-sqlite', null, times(plan.kills), context),
  },
  {
    name: 'kill-server-mariadb',
    needs: ['mariadb'],
    run: async () => killServer('kill-server-mariadb', await database(), times(plan.kills), context),
  },
  { name: 'kill-database', needs: ['mariadb'], run: () => killDatabase(times(plan.databaseKills), context) },
  {
    name: 'cut-wires',
    needs: ['mariadb'],
    run: async () => cutWires(await database(), times(plan.wireFaults), context),
  },
  {
    name: 'redis-away',
    needs: ['mariadb', 'redis'],
    run: async () => redisAway(await database(), times(plan.redisFaults), context),
  },
  {
    name: 'frozen-process',
    needs: ['mariadb'],
    run: async () => frozen(await database(), times(plan.freezes), context),
  },
  { name: 'blindness-check', needs: ['mariadb'], run: () => blindnessCheck(context) },
  { name: 'synced-sqlite', needs: ['strace'], run: () => synced('sqlite', times(plan.commits), context) },
  {
    name: 'synced-mariadb',
    needs: ['strace', 'mariadb'],
    run: () => synced('mariadb', times(plan.commits), context),
  },
];

function skippedBy({ name, needs }: Phase): PhaseResult | null {
  const why = needs.flatMap(need => whyMissing(need) ?? []);
  if (why.length === 0) return null;
  return { name, faults: 0, judgement: null, recoveries: [], wrong: [], skipped: why.join('; ') };
}

const { only } = values;
const unknown = (only ?? []).filter(name => !phases.some(phase => phase.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `no such phase: ${unknown.join(', ')}; there are ${phases.map(p => p.name).join(', ')}\n`,
  );
  process.exit(2);
}

const HARD_LIMIT_MS = 45 * 60_000;
setTimeout(() => {
  process.stderr.write('the run did not end in time\n');
  process.exit(1);
}, HARD_LIMIT_MS).unref();

const results: PhaseResult[] = [];
process.stdout.write(`seed ${seed}\n${HEADER}\n`);
try {
  for (const phase of phases.filter(({ name }) => only === undefined || only.includes(name))) {
    const result = skippedBy(phase) ?? (await phase.run());
    results.push(result);
    process.stdout.write(`${lineOf(result)}\n`);
  }
} finally {
  await (shared as MariaDb | null)?.stop();
}
process.stdout.write(`${lastLine(results)}\n`);
if (values.json !== undefined) writeRows(values.json, results);
process.exit(results.some(({ wrong }) => wrong.length > 0) ? 1 : 0);
