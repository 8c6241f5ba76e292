import { keepTides } from '../counters/tide/facts.ts';
import { restaff } from '../counters/staffing.ts';
import { readLabel } from '../queue/label.ts';
import { emptyLine } from '../queue/line.ts';
import type { HallDraft } from '../state/hall.ts';
import type { Drafted } from '../state/tables.ts';
import type { HallPlan } from './plan.ts';

export type HallFact =
  | { kind: 'hall.founded'; hallId: string; algorithm: 'sha256' }
  | { kind: 'hall.configured'; plan: HallPlan }
  | { kind: 'person.erased'; dayIds: readonly string[]; rows: number };

/** Makes a table hold these rows and no others. */
export function replace<T>(table: Drafted<T>, rows: readonly T[], idOf: (row: T) => string): void {
  const kept = new Set(rows.map(idOf));
  for (const id of [...table.ids()]) if (!kept.has(id)) table.drop(id);
  for (const row of rows) table.put(idOf(row), row);
}

/** The highest number printed under a prefix on the newest day, whichever queue had it then. */
function highestUnder(hall: HallDraft, prefix: string): number {
  let highest = 0;
  for (const { label } of hall.tickets.values()) {
    const read = readLabel(label);
    if (read?.prefix === prefix) highest = Math.max(highest, read.number);
  }
  return highest;
}

/** A device whose station went, or became another kind of station, is out (rule K3). */
function dropStrayDevices(hall: HallDraft): void {
  for (const { stationId, kind } of [...hall.devices.values()])
    if (hall.stations.get(stationId)?.kind !== kind) hall.devices.drop(stationId);
}

/** What was told of printers, zones and kiosks goes with them. */
function dropStrays(hall: HallDraft): void {
  for (const id of [...hall.conditions.ids()]) if (!hall.printers.has(id)) hall.conditions.drop(id);
  for (const id of [...hall.duties.ids()]) if (!hall.zones.has(id)) hall.duties.drop(id);
  for (const id of [...hall.voices.ids()]) if (!hall.zones.has(id)) hall.voices.drop(id);
  for (const id of [...hall.speakers.ids()])
    if (hall.stations.get(id)?.kind !== 'display') hall.speakers.drop(id);
  for (const id of [...hall.helps.ids()]) if (hall.stations.get(id)?.kind !== 'kiosk') hall.helps.drop(id);
}

function configure(hall: HallDraft, plan: HallPlan, revision: number): void {
  const about = hall.about.get('hall')!;
  const prefixes = new Map([...hall.queues.values()].map(queue => [queue.id, queue.prefix]));
  hall.about.put('hall', { ...about, name: plan.name, revision });
  replace(hall.zones, plan.zones, row => row.id);
  replace(hall.bureaus, plan.bureaus, row => row.id);
  replace(hall.queues, plan.queues, row => row.id);
  replace(hall.profiles, plan.profiles, row => row.id);
  replace(hall.counters, plan.counters, row => row.id);
  replace(hall.printers, plan.printers, row => row.id);
  replace(hall.stations, plan.stations, row => row.id);
  const topics = (plan.topics ?? []).map((topic, order) => ({ ...topic, order }));
  replace(hall.topics, topics, row => row.id);
  replace(hall.boards, plan.boards ?? [], row => row.id);
  keepTides(hall);
  dropStrayDevices(hall);
  dropStrays(hall);
  restaff(hall, new Set([...hall.staffing.ids(), ...hall.queues.ids()]));
  for (const { id: queueId, prefix } of plan.queues) {
    if (!hall.lines.has(queueId)) hall.lines.put(queueId, emptyLine(queueId));
    if (prefixes.get(queueId) === prefix) continue;
    // The day may be re-opened: a label given under this prefix is not given again (rule N2).
    const line = hall.lines.edit(queueId);
    line.next = Math.max(line.next, highestUnder(hall, prefix) + 1);
  }
}

/** Changes the hall by a fact about its set-up. */
export function evolveHall(hall: HallDraft, fact: HallFact, seq: number): void {
  switch (fact.kind) {
    case 'hall.founded': {
      const { hallId, algorithm } = fact;
      return hall.about.put('hall', { hallId, algorithm, name: { zh: hallId, en: hallId }, revision: 0 });
    }
    case 'hall.configured':
      return configure(hall, fact.plan, seq);
    case 'person.erased':
      return;
  }
}
