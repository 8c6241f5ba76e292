import type { HallPlan, PlanFault, Text } from '../../server/contract/plan.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

type Snapshot = ViewSnapshot<'settings'>;

/** The parts of a floor plan that are lists of records. */
export type PlanKey = Exclude<keyof HallPlan, 'name'>;
export type PlanRow<K extends PlanKey> = NonNullable<HallPlan[K]>[number];

/** A record while it is written in. */
export type Draft<T> = T extends object ? { -readonly [P in keyof T]: Draft<T[P]> } : T;

/** Takes what the settings view shows; gives the floor plan in force, as one document that may be changed and sent. */
export function planFrom(snapshot: Snapshot): Required<HallPlan> {
  const stations = Object.entries(snapshot.stations);
  return {
    name: snapshot.about['hall']?.name ?? { zh: '', en: '' },
    zones: Object.values(snapshot.zones),
    bureaus: Object.values(snapshot.bureaus),
    queues: Object.values(snapshot.queues),
    profiles: Object.values(snapshot.profiles),
    counters: Object.values(snapshot.counters),
    printers: Object.values(snapshot.printers),
    stations: stations.map(([id, { name, kind, zoneId, printerIds, number }]) => ({
      ...{ id, name, kind, zoneId, printerIds, number },
    })),
    topics: Object.values(snapshot.topics)
      .sort((a, b) => a.order - b.order)
      .map(({ order: _order, ...topic }) => topic),
    boards: Object.values(snapshot.boards),
  };
}

/** The same plan with one record changed, or added at the end. */
export function withRow<K extends PlanKey>(
  plan: Required<HallPlan>,
  key: K,
  row: PlanRow<K>,
): Required<HallPlan> {
  const rows = plan[key] as readonly PlanRow<K>[];
  const known = rows.some(one => one.id === row.id);
  return { ...plan, [key]: known ? rows.map(one => (one.id === row.id ? row : one)) : [...rows, row] };
}

/** The same plan without one record, and without what only named it: who served a queue, where a board hung. */
export function withoutRow<K extends PlanKey>(
  plan: Required<HallPlan>,
  key: K,
  id: string,
): Required<HallPlan> {
  const rows = plan[key] as readonly PlanRow<K>[];
  const next: Required<HallPlan> = { ...plan, [key]: rows.filter(one => one.id !== id) };
  const without = <T extends { queueIds: readonly string[] }>(row: T): T => ({
    ...row,
    queueIds: row.queueIds.filter(queueId => queueId !== id),
  });
  if (key === 'queues')
    return { ...next, profiles: next.profiles.map(without), topics: (next.topics ?? []).map(without) };
  const zoneless = <T extends { zoneIds: readonly string[] }>(row: T): T => ({
    ...row,
    zoneIds: row.zoneIds.filter(zoneId => zoneId !== id),
  });
  const stations = next.stations.map(row => ({
    ...row,
    zoneId: key === 'zones' && row.zoneId === id ? null : row.zoneId,
    printerIds: key === 'printers' ? row.printerIds.filter(printerId => printerId !== id) : row.printerIds,
  }));
  const boards = (next.boards ?? []).map(row => {
    const stays = key === 'zones' ? zoneless(row) : row;
    return key === 'stations' && row.stationId === id ? { ...stays, stationId: null } : stays;
  });
  return { ...next, stations, boards };
}

/** The parts that may be wrong, by the list they stand in. */
export const PART_OF = {
  zones: 'zone',
  bureaus: 'bureau',
  queues: 'queue',
  profiles: 'profile',
  counters: 'counter',
  printers: 'printer',
  stations: 'station',
  topics: 'topic',
  boards: 'board',
} as const satisfies Readonly<Record<PlanKey, string>>;

/** What the record is called that a fault is about; a counter by its number. */
export function calledIn(plan: Required<HallPlan>, { part, id }: PlanFault): Text | string {
  const key = (Object.keys(PART_OF) as PlanKey[]).find(one => PART_OF[one] === part);
  const row = key && (plan[key] as readonly PlanRow<PlanKey>[]).find(one => one.id === id);
  if (!row) return id;
  return 'name' in row ? row.name : String(row.number);
}
