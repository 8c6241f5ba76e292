import { turnLights } from '../../../server/app/turn-lights.ts';
import { machineIds } from '../../../server/ports.ts';
import { addWaits, type CasesBed } from './bed.ts';
import { besideCalls } from './calls.ts';
import { costOf, spent } from './cost.ts';

/** What turns today: how long it takes to find it, and to turn it beside a counter that keeps calling. */
export async function measureLights({ hall, report, database, today }: CasesBed): Promise<void> {
  const { sequencer, store, handlers } = hall;
  const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
  let found = 0;
  const scan = await costOf(
    database,
    async () => (found = (await store.cases.turning(today, 1_000_000)).length),
  );
  report.add({ id: 'cases/lights/scan', value: scan.wall, unit: 'ms', note: `${found} found` });
  let waits: number[] = [];
  const cost = await costOf(database, async () => {
    waits = await besideCalls(hall, async () => {
      while ((await store.cases.turning(today, 1)).length > 0) await turnLights(parts, Date.now());
    });
  });
  const note = `${found} lights; ${spent(cost)}`;
  report.add({ id: 'cases/lights/turn', value: cost.wall / 1_000, unit: 's', note });
  addWaits(report, 'lights/call', waits, `${waits.length} commands beside it`);
}
