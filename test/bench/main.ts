import { mkdirSync } from 'node:fs';
import { Bed } from './bed.ts';
import { describeMachine } from './machine.ts';
import { at20 } from './phases/at20.ts';
import { board } from './phases/board.ts';
import { call } from './phases/call.ts';
import type { Phase } from './phases/phase.ts';
import { slowFsync } from './phases/slow-fsync.ts';
import { takeRaw } from './phases/take-raw.ts';
import { takeSequencer, takeSqlite } from './phases/take-sequencer.ts';
import { takeWire } from './phases/take-wire.ts';
import { twoProcesses } from './phases/two-processes.ts';
import { twoServers } from './phases/two-servers.ts';
import { readPlan, wants } from './plan.ts';
import { Report } from './report.ts';

const PHASES: readonly Phase[] = [
  takeRaw,
  takeSequencer,
  takeWire,
  twoProcesses,
  twoServers,
  call,
  takeSqlite,
  slowFsync,
  at20,
  board,
];

/** `npm run bench -- [--quick] [--only PREFIX] [--json FILE] [--cpu-prof FOLDER]` (DESIGN 9). */
async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2));
  if (plan.profile !== null) mkdirSync(plan.profile, { recursive: true });
  const report = new Report(plan);
  const bed = new Bed(plan, report);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void bed.leave().finally(() => process.exit(1)));
  }
  report.say(`${describeMachine()}\n`);
  const begun = performance.now();
  for (const { name, ids, run } of PHASES) {
    if (!ids.some(id => wants(plan, id))) continue;
    const at = performance.now();
    report.say(`--- ${name}`);
    try {
      await run(bed);
    } catch (error) {
      process.exitCode = 1;
      report.say(`!!! ${name} FAILED: ${String((error as Error).stack ?? error)} !!!`);
    }
    report.say(`    (${Math.round((performance.now() - at) / 1_000)} s)\n`);
  }
  await bed.leave();
  report.finish();
  report.say(`${Math.round((performance.now() - begun) / 1_000)} s in all`);
  process.exit();
}

await main();
