import type { Board, ClockSpan } from './board.ts';
import { fault, inWhole, type PlanFault, repeated } from './plan-fault.ts';
import type { HallPlan } from './plan.ts';

const DAY = 1_440;

/** Takes a plan; gives what is wrong with its boards: a display that is none or has two, a sign of no counter, a size. */
export function boardFaults(plan: HallPlan): PlanFault[] {
  const boards = plan.boards ?? [];
  const displays = new Set(plan.stations.filter(row => row.kind === 'display').map(row => row.id));
  const stations = new Set(plan.stations.map(row => row.id));
  const twice = new Set(repeated(boards.flatMap(row => row.stationId ?? [])));
  return boards.flatMap(board => [
    ...stationFaults(board, stations, displays, twice),
    ...signFaults(board),
    ...sizeFaults(board),
    ...spanFaults(board),
  ]);
}

function stationFaults(
  { id, stationId }: Board,
  stations: ReadonlySet<string>,
  displays: ReadonlySet<string>,
  twice: ReadonlySet<string>,
): PlanFault[] {
  if (stationId === null) return [];
  if (!stations.has(stationId)) return [fault('unknown_station', 'board', id, stationId)];
  if (!displays.has(stationId)) return [fault('station_not_display', 'board', id, stationId)];
  return twice.has(stationId) ? [fault('station_twice', 'board', id, stationId)] : [];
}

function signFaults({ id, shows, counterId }: Board): PlanFault[] {
  return shows === 'sign' && counterId === null ? [fault('sign_without_counter', 'board', id)] : [];
}

function sizeFaults({ id, inches, metres }: Board): PlanFault[] {
  return [
    ...(inWhole(inches, 15, 110) ? [] : [fault('bad_size', 'board', id, inches)]),
    ...(inWhole(metres, 1, 30) ? [] : [fault('bad_distance', 'board', id, metres)]),
  ];
}

function spanFaults({ id, light, dim }: Board): PlanFault[] {
  const spans = [...(light.kind === 'span' ? [light.span] : []), ...(dim === null ? [] : [dim])];
  const margins = light.kind === 'hours' ? [light.before, light.after] : [];
  return [
    ...spans.filter(span => !isSpan(span)).map(span => fault('bad_span', 'board', id, span.join('-'))),
    ...margins
      .filter(minutes => !inWhole(minutes, 0, 240))
      .map(minutes => fault('bad_minutes', 'board', id, minutes)),
  ];
}

function isSpan([from, to]: ClockSpan): boolean {
  return inWhole(from, 0, DAY) && inWhole(to, 0, DAY) && from !== to;
}
