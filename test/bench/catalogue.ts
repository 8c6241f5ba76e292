import { chart } from './catalogue/chart.ts';
import type { Part } from './catalogue/part.ts';
import { search } from './catalogue/search.ts';
import { describeMachine } from './machine.ts';
import { readPlan, wants } from './plan.ts';
import { Report } from './report.ts';

const PARTS: readonly Part[] = [search, chart];

/** `npm run bench:catalogue -- [--only PREFIX] [--json FILE]`: what a city's catalogue costs the pages (DESIGN 9). */
async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2));
  const report = new Report(plan);
  report.say(`${describeMachine()}\n`);
  for (const { name, id, run } of PARTS) {
    if (!wants(plan, id)) continue;
    report.say(`--- ${name}`);
    try {
      await run(report);
    } catch (error) {
      process.exitCode = 1;
      report.say(`!!! ${name} FAILED: ${String((error as Error).stack ?? error)} !!!`);
    }
  }
  report.finish();
  process.exit();
}

await main();
