import { turnLights } from '../../../server/app/turn-lights.ts';
import { machineIds } from '../../../server/ports.ts';
import { addWaits, type CasesBed } from './bed.ts';
import { besideCalls } from './calls.ts';
import { type Cost, costOf, spent } from './cost.ts';

/** What turns today: how long it takes to find it, and to turn it, both beside a counter that keeps calling. */
export async function measureLights({ hall, report, database, today }: CasesBed): Promise<void> {
  const { sequencer, store, handlers } = hall;
  const parts = { sequencer, store, handlers, ids: machineIds, utcOffsetMinutes: 480 };
  let [found, scan, turn] = [0, null as Cost | null, null as Cost | null];
  const waits = await besideCalls(hall, async () => {
    scan = await costOf(database, async () => (found = (await store.cases.turning(today, 1_000_000)).length));
    turn = await costOf(database, async () => {
      while ((await store.cases.turning(today, 1)).length > 0) await turnLights(parts, Date.now());
    });
  });
  const [scanned, turned] = [scan!, turn!];
  report.add({ id: 'cases/lights/scan', value: scanned.wall, unit: 'ms', note: `${found} found` });
  const note = `${found} lights; ${spent(turned)}`;
  report.add({ id: 'cases/lights/turn', value: turned.wall / 1_000, unit: 's', note });
  addWaits(report, 'lights/call', waits, `${waits.length} commands beside it`);
}
