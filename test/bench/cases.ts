import { wallOf } from '../../server/domain/hours/when.ts';
import type { PublishedYear } from '../../server/domain/time/legal/calendar.ts';
import { announcedYears } from '../../server/seed/holidays.ts';
import { Bed } from './bed.ts';
import { fillCases } from './cases/fill.ts';
import { measureLights } from './cases/lights.ts';
import { measureLists } from './cases/lists.ts';
import { measureRecount } from './cases/recount.ts';
import { act, openFloor, staff } from './floor/in-process.ts';
import { describeMachine } from './machine.ts';
import { readPlan } from './plan.ts';
import { Report } from './report.ts';

const CASES = Number(process.env['HALL_BENCH_CASES'] ?? 600_000);
/** As a county's server has it: all open cases in memory. */
const POOL = '--innodb-buffer-pool-size=4G';
const TURN = Math.floor(CASES / 20);

/** With the year after the last, as if announced too: so that no case is provisional, and each may become so. */
function withNext(years: readonly PublishedYear[]): PublishedYear[] {
  const year = years.at(-1)!.year + 1;
  return [...years, { year, source: '示例', days: [{ date: `${year}-01-01`, name: '元旦', off: true }] }];
}

/** `npm run bench:cases -- [--json FILE]`: what a county's open cases cost (DESIGN 9). HALL_BENCH_CASES: fewer of them. */
async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2));
  const report = new Report(plan);
  const bed = new Bed(plan, report);
  report.say(`${describeMachine()}\nMariaDB here: ${POOL.slice(2)}\n`);
  try {
    const { mariadb, ours } = await bed.start([POOL]);
    const place = await bed.freshHall(ours);
    const hall = await openFloor(place);
    bed.onLeave(() => hall.close());
    for (const published of withNext(announcedYears()))
      await act(hall, 'calendar:announce', { published }, staff());
    const today = wallOf(Date.now(), 480).date;
    const begun = performance.now();
    await fillCases(hall, ours, place.hallId, { cases: CASES, turn: TURN, today });
    report.say(`${CASES} cases written in ${Math.round((performance.now() - begun) / 1_000)} s`);
    const cases = { hall, report, database: mariadb.pid, cases: CASES, today };
    await measureLights(cases);
    await measureLists(cases);
    await measureRecount(cases);
  } catch (error) {
    process.exitCode = 1;
    report.say(`!!! FAILED: ${String((error as Error).stack ?? error)} !!!`);
  }
  await bed.leave();
  report.finish();
  process.exit();
}

await main();
