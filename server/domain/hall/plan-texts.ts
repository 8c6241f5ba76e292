import type { HallPlan, Text } from './plan.ts';

/** Every text of a floor plan: all of them may stand on a public screen. */
export function planTexts(plan: HallPlan): Text[] {
  const { zones, bureaus, queues, profiles, printers, stations, topics = [], boards = [] } = plan;
  const named = [
    ...zones,
    ...bureaus,
    ...queues,
    ...profiles,
    ...printers,
    ...stations,
    ...topics,
    ...boards,
  ];
  return [
    plan.name,
    ...named.map(row => row.name),
    ...bureaus.flatMap(row => row.outside?.address ?? []),
    ...queues.map(row => row.place),
    ...topics.map(row => row.hint),
  ];
}
