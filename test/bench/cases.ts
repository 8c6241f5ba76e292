import { retimeCases } from '../../server/app/retime-cases.ts';
import { turnLights } from '../../server/app/turn-lights.ts';
import type { CaseQuery } from '../../server/app/ports.ts';
import type { Hall } from '../../server/compose.ts';
import { wallOf } from '../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../server/domain/time/civil.ts';
import { machineIds } from '../../server/ports.ts';
import { announcedYears } from '../../server/seed/holidays.ts';
import { Bed } from './bed.ts';
import { besideCalls } from './cases/calls.ts';
import { fillCases } from './cases/fill.ts';
import { act, openFloor, staff } from './floor/in-process.ts';
import { describeMachine } from './machine.ts';
import { readPlan } from './plan.ts';
import { Report } from './report.ts';
import { quantile } from './statistics.ts';

const CASES = Number(process.env['HALL_BENCH_CASES'] ?? 600_000);
const TURN = Math.floor(CASES / 20);
const READS = 300;

async function reads(report: Report, id: string, read: (i: number) => Promise<unknown>): Promise<void> {
  const waits: number[] = [];
  for (let i = 0; i < READS; i += 1) {
    const begun = performance.now();
    await read(i);
    waits.push(performance.now() - begun);
  }
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
  ] as const)
    report.add({
      id: `cases/${id}/${name}`,
      value: quantile(waits, share),
      unit: 'ms',
      note: `${CASES} open cases`,
    });
}

async function lists(report: Report, hall: Hall, today: string): Promise<void> {
  const { cases } = hall.store;
  const bureaus = [...hall.sequencer.image.hall.bureaus.ids()].slice(0, 30);
  const page = (query: Omit<CaseQuery, 'limit'>) => cases.list({ ...query, limit: 51 });
  const bureau = (i: number): string => bureaus[i % bureaus.length]!;
  await reads(report, 'worklist', i => page({ bureauId: bureau(i), stage: 'step' }));
  await reads(report, 'due-soon', i => page({ dueBy: dateOf(dayOf(today) + (i % 5)) }));
  await reads(report, 'due-soon-bureau', i =>
    page({ bureauId: bureau(i), dueBy: dateOf(dayOf(today) + (i % 5)) }),
  );
  await reads(report, 'totals', async () =>
    [...hall.sequencer.image.hall.caseLoads.values()].reduce((sum, { lights }) => sum + lights.red, 0),
  );
}

async function turning(report: Report, hall: Hall, today: string): Promise<void> {
  const { sequencer, store, handlers } = hall;
  const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
  const begun = performance.now();
  const found = await store.cases.turning(today, 1_000_000);
  report.add({
    id: 'cases/lights/scan',
    value: performance.now() - begun,
    unit: 'ms',
    note: `${found.length} found`,
  });
  const from = performance.now();
  const waits = await besideCalls(hall, async () => {
    while ((await store.cases.turning(today, 1)).length > 0) await turnLights(parts, Date.now());
  });
  report.add({
    id: 'cases/lights/turn',
    value: (performance.now() - from) / 1_000,
    unit: 's',
    note: `${found.length} lights`,
  });
  report.add({
    id: 'cases/lights/call/p99',
    value: quantile(waits, 0.99),
    unit: 'ms',
    note: `${waits.length} commands beside it`,
  });
}

async function recount(report: Report, hall: Hall): Promise<void> {
  const { sequencer, store, handlers } = hall;
  const [year] = [...sequencer.image.hall.calendar.values()].map(({ published }) => published).slice(-1);
  let changed = 0;
  const from = performance.now();
  const waits = await besideCalls(hall, async () => {
    await act(hall, 'calendar:withdraw', { year: year!.year }, staff());
    while (sequencer.image.hall.retiming.has('hall'))
      changed += await retimeCases({ sequencer, store, handlers, ids: machineIds });
  });
  report.add({
    ...{ id: 'cases/recount/all', value: (performance.now() - from) / 1_000, unit: 's' },
    note: `${changed} of ${CASES} cases changed, seen from one of two that count`,
  });
  report.add({
    id: 'cases/recount/call/p99',
    value: quantile(waits, 0.99),
    unit: 'ms',
    note: `${waits.length} commands beside it`,
  });
}

/** `npm run bench:cases -- [--json FILE]`: what a county's open cases cost (DESIGN 9). HALL_BENCH_CASES: fewer of them. */
async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2));
  const report = new Report(plan);
  const bed = new Bed(plan, report);
  report.say(`${describeMachine()}\n`);
  try {
    const place = await bed.freshHall((await bed.database()).ours);
    const hall = await openFloor(place);
    bed.onLeave(() => hall.close());
    for (const published of announcedYears()) await act(hall, 'calendar:announce', { published }, staff());
    const today = wallOf(Date.now(), 480).date;
    const begun = performance.now();
    await fillCases(hall, place.url!, place.hallId, { cases: CASES, turn: TURN, today });
    report.say(`${CASES} cases written in ${Math.round((performance.now() - begun) / 1_000)} s`);
    await turning(report, hall, today);
    await lists(report, hall, today);
    await recount(report, hall);
  } catch (error) {
    process.exitCode = 1;
    report.say(`!!! FAILED: ${String((error as Error).stack ?? error)} !!!`);
  }
  await bed.leave();
  report.finish();
  process.exit();
}

await main();
