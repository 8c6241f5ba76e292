import { describeMachine } from './machine.ts';
import { readPlan, wants } from './plan.ts';
import { Report } from './report.ts';
import { costOfRuns } from './wait/cost.ts';
import { GENERATORS, KEPT_ASIDE } from './wait/halls/index.ts';
import { play } from './wait/play.ts';
import { addRows } from './wait/rows.ts';

/** Days to learn from before any is counted. */
const BEFORE = 10;
const [DAYS, QUICK_DAYS] = [40, 6];
/** So many are asked about a day, or thereabouts; the oracle costs most of the time. */
const ASKED_A_DAY = 60;
const [ORACLE_RUNS, QUICK_RUNS] = [60, 20];
const SEED = 1;

/**
 * `npm run bench:wait -- [--quick] [--only wait/town] [--json FILE]`: three generators of halls, and three kept aside, each
 * asked how long one waits; ours beside what others offer and an oracle that knows the generator (ENGINES 2).
 */
function main(): void {
  const plan = readPlan(process.argv.slice(2));
  const report = new Report(plan);
  report.say(`${describeMachine()}\n`);
  const isQuick = process.argv.includes('--quick');
  const days = isQuick ? QUICK_DAYS : DAYS;
  if (wants(plan, 'wait/runs'))
    report.add({ id: 'wait/runs/300', value: costOfRuns(), unit: 'ms', note: 'CPU of 40 runs, 300 waiting' });
  for (const hall of isQuick ? GENERATORS : [...GENERATORS, ...KEPT_ASIDE]) {
    if (!wants(plan, `wait/${hall.name}`)) continue;
    const playing = { before: BEFORE, days, seed: SEED, oracleRuns: isQuick ? QUICK_RUNS : ORACLE_RUNS };
    addRows(report, hall.name, { ...play(hall, { ...playing, aDay: ASKED_A_DAY }), days });
  }
  report.finish();
}

main();
