import { boardFaults } from './check-boards.ts';
import { figureFaults } from './check-figures.ts';
import { printerFaults } from './check-printers.ts';
import { topicFaults } from './check-topics.ts';
import {
  fault,
  type PlanFault,
  type PlanFaultCode,
  type PlanPart,
  type PrefixFault,
  repeated,
} from './plan-fault.ts';
import type { HallPlan, Profile, Text } from './plan.ts';

export type { PlanFault, PlanFaultCode, PlanPart } from './plan-fault.ts';

/**
 * Takes a queue's prefix; gives null when it may be used. Capitals only, one or two; never I O Q Z, which are
 * misread as figures; V and Y stay free for green channel and booking.
 */
export function prefixFault(prefix: string): PrefixFault | null {
  if (!/^[A-Z]{1,2}$/.test(prefix) || /[IOQZ]/.test(prefix)) return 'bad_prefix';
  return /[VY]/.test(prefix) ? 'reserved_prefix' : null;
}

/** Takes a plan; gives every fault that would keep the hall from working by it, none when it is sound. */
export function checkPlan(plan: HallPlan): PlanFault[] {
  return [
    ...nameFaults('hall', '', plan.name),
    ...identityFaults(plan),
    ...queueFaults(plan),
    ...counterFaults(plan),
    ...referenceFaults(plan),
    ...printerFaults(plan),
    ...figureFaults(plan),
    ...topicFaults(plan),
    ...boardFaults(plan),
  ];
}

function nameFaults(part: PlanPart, id: string, ...texts: readonly Text[]): PlanFault[] {
  return texts.some(text => text.zh.trim() === '' || text.en.trim() === '')
    ? [{ code: 'empty_name', part, id, value: '' }]
    : [];
}

function identityFaults(plan: HallPlan): PlanFault[] {
  return [
    ...partFaults('zone', plan.zones),
    ...partFaults('bureau', plan.bureaus),
    ...partFaults('queue', plan.queues),
    ...partFaults('profile', plan.profiles),
    ...partFaults('counter', plan.counters),
    ...partFaults('printer', plan.printers),
    ...partFaults('station', plan.stations),
    ...partFaults('topic', plan.topics ?? []),
    ...partFaults('board', plan.boards ?? []),
  ];
}

function partFaults(
  part: PlanPart,
  rows: readonly { id: string; name?: Text; place?: Text; hint?: Text }[],
): PlanFault[] {
  return [
    ...rows.filter(row => row.id.trim() === '').map(row => fault('empty_id', part, row.id)),
    ...repeated(rows.map(row => row.id)).map(id => fault('duplicate_id', part, id, id)),
    ...rows.flatMap(row =>
      nameFaults(part, row.id, ...[row.name, row.place, row.hint].filter(text => text !== undefined)),
    ),
  ];
}

function queueFaults(plan: HallPlan): PlanFault[] {
  const staffed = new Set(plan.counters.map(counter => counter.profileId));
  const served = new Set(plan.profiles.filter(row => staffed.has(row.id)).flatMap(row => row.queueIds));
  const twice = new Set(repeated(plan.queues.map(queue => queue.prefix)));
  return plan.queues.flatMap(({ id, prefix }) => {
    const badPrefix = prefixFault(prefix);
    return [
      ...(badPrefix === null ? [] : [fault(badPrefix, 'queue', id, prefix)]),
      ...(twice.has(prefix) ? [fault('duplicate_prefix', 'queue', id, prefix)] : []),
      ...(served.has(id) ? [] : [fault('queue_without_counter', 'queue', id)]),
    ];
  });
}

function counterFaults(plan: HallPlan): PlanFault[] {
  const twice = new Set(repeated(plan.counters.map(counter => counter.number)));
  return plan.counters.flatMap(({ id, number }) => [
    ...(Number.isSafeInteger(number) && number > 0
      ? []
      : [fault('bad_counter_number', 'counter', id, number)]),
    ...(twice.has(number) ? [fault('duplicate_counter_number', 'counter', id, number)] : []),
  ]);
}

function referenceFaults(plan: HallPlan): PlanFault[] {
  const zone = lookup('unknown_zone', plan.zones);
  const profile = lookup('unknown_profile', plan.profiles);
  const queue = lookup('unknown_queue', plan.queues);
  const printer = lookup('unknown_printer', plan.printers);
  const counter = lookup('unknown_counter', plan.counters);
  return [
    ...plan.bureaus.flatMap(row => zone('bureau', row.id, [row.zoneId])),
    ...plan.queues.flatMap(row => zone('queue', row.id, [row.zoneId])),
    ...plan.profiles.flatMap(row => queue('profile', row.id, row.queueIds)),
    ...plan.profiles.flatMap(weightFaults),
    ...plan.counters.flatMap(row => zone('counter', row.id, [row.zoneId])),
    ...plan.counters.flatMap(row => profile('counter', row.id, [row.profileId, ...(row.tidalIds ?? [])])),
    ...plan.stations.flatMap(row => (row.zoneId === null ? [] : zone('station', row.id, [row.zoneId]))),
    ...plan.stations.flatMap(row => printer('station', row.id, row.printerIds)),
    ...(plan.topics ?? []).flatMap(row => queue('topic', row.id, row.queueIds)),
    ...(plan.boards ?? []).flatMap(row => zone('board', row.id, row.zoneIds)),
    ...(plan.boards ?? []).flatMap(row =>
      row.counterId === null ? [] : counter('board', row.id, [row.counterId]),
    ),
  ];
}

/** A weight is of a queue that the profile serves, once, and from a tenth to the whole. */
function weightFaults({ id, queueIds, weights = [] }: Profile): PlanFault[] {
  const weighed = weights.map(({ queueId }) => queueId);
  return [
    ...weighed.filter(one => !queueIds.includes(one)).map(one => fault('unknown_queue', 'profile', id, one)),
    ...repeated(weighed).map(one => fault('repeated_reference', 'profile', id, one)),
    ...weights
      .filter(({ weight }) => !(weight >= 0.1 && weight <= 1))
      .map(({ weight }) => fault('bad_weight', 'profile', id, weight)),
  ];
}

function lookup(code: PlanFaultCode, rows: readonly { readonly id: string }[]) {
  const known = new Set(rows.map(row => row.id));
  return (part: PlanPart, id: string, wanted: readonly string[]): PlanFault[] => [
    ...wanted.filter(value => !known.has(value)).map(value => fault(code, part, id, value)),
    ...repeated(wanted).map(value => fault('repeated_reference', part, id, value)),
  ];
}
