import { describe, expect, it } from 'vitest';
import { planFrom, withoutRow, withRow } from '../../../counter-ui/settings/plan.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { defaultHall } from '../../../server/seed/default-hall/index.ts';
import { BOARD, SMALL_PLAN, TOPIC } from '../../support/hall/plan.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';
import { seen } from '../../support/hall/views.ts';

const shown = (hall: ReturnType<typeof makeHall>) =>
  seen({ view: 'settings', params: {} }, hall.hall) as unknown as ViewSnapshot<'settings'>;
/** As it travels: without what is not said. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Lists have an order on the kiosk's tiles only. */
const unordered = (plan: object): unknown =>
  Object.fromEntries(
    Object.entries(plain(plan) as object).map(([key, rows]: [string, unknown]) => [
      key,
      Array.isArray(rows) && key !== 'topics' ? rows.map(row => JSON.stringify(row)).sort() : rows,
    ]),
  );

describe('the floor plan that the settings send back', () => {
  it('is the one in force, whatever it holds', () => {
    for (const plan of [{ ...SMALL_PLAN, topics: [TOPIC], boards: [BOARD] }, defaultHall()]) {
      const hall = makeHall();
      hall.must(decideConfigure, { plan });
      const stations = plan.stations.map(({ id, name, kind, zoneId, printerIds, number = null }) => ({
        ...{ id, name, kind, zoneId, printerIds, number },
      }));
      expect(unordered(planFrom(shown(hall)))).toEqual(unordered({ ...plan, stations }));
    }
  });

  it('changes nothing when it is sent as it came', () => {
    const hall = makeHall();
    const plan = planFrom(shown(hall));
    hall.must(decideConfigure, { plan, base: hall.hall.about.get('hall')!.revision });
    expect(plain(planFrom(shown(hall)))).toEqual(plain(plan));
  });

  it('takes one record in, changed or new, and leaves the others alone', () => {
    const plan = { ...SMALL_PLAN, topics: [], boards: [] };
    const changed = withRow(plan, 'zones', { ...plan.zones[0]!, floor: 9 });
    expect(changed.zones.map(row => row.floor)).toEqual([9]);
    const more = withRow(plan, 'zones', { ...plan.zones[0]!, id: 'z-new' });
    expect(more.zones.map(row => row.id)).toEqual(['z-1', 'z-new']);
    expect({ ...more, zones: plan.zones }).toEqual(plan);
  });

  it('loses a record with what only named it', () => {
    const boards = [{ ...BOARD, stationId: 'd-1' }];
    const plan = { ...SMALL_PLAN, topics: [{ ...TOPIC, queueIds: ['q-a', 'q-b'] }], boards };
    const fewer = withoutRow(plan, 'queues', 'q-a');
    expect(fewer.profiles.flatMap(row => row.queueIds)).not.toContain('q-a');
    expect(fewer.topics?.[0]?.queueIds).toEqual(['q-b']);
    expect(withoutRow(plan, 'stations', 'd-1').boards?.[0]?.stationId).toBeNull();
    const [zone] = plan.zones;
    const placed = { ...plan, boards: [{ ...BOARD, zoneIds: [zone!.id] }] };
    expect(withoutRow(placed, 'zones', zone!.id).boards?.[0]?.zoneIds).toEqual([]);
    expect(withoutRow(placed, 'zones', zone!.id).stations.map(row => row.zoneId)).not.toContain(zone!.id);
    const [printer] = plan.printers;
    expect(plan.stations.flatMap(row => row.printerIds)).toContain(printer!.id);
    expect(withoutRow(plan, 'printers', printer!.id).stations.flatMap(row => row.printerIds)).not.toContain(
      printer!.id,
    );
  });
});
