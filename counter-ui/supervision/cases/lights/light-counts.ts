import type { ViewSnapshot } from '../../../../server/contract/views/specs.ts';

type Loads = ViewSnapshot<'caseload'>['loads'];
type Light = keyof Loads[string]['lights'];

/** Lights that supervision counts, the gravest first. */
export const WATCHED = [
  'overdue',
  'red',
  'yellow',
  'remind',
  'green',
  'paused',
] as const satisfies readonly Light[];
/** Those whose cases it looks at one by one when nothing else is chosen. */
export const GRAVE = ['overdue', 'red', 'yellow'] as const satisfies readonly Light[];

/** How many cases of all bureaus, or of one, stand under each light (rule G5). */
export function lightCounts(loads: Loads, bureauId: string | null): Record<(typeof WATCHED)[number], number> {
  const counted = bureauId === null ? Object.values(loads) : [loads[bureauId]].flatMap(one => one ?? []);
  const sum = (light: Light): number => counted.reduce((all, { lights }) => all + lights[light], 0);
  return Object.fromEntries(WATCHED.map(light => [light, sum(light)])) as Record<
    (typeof WATCHED)[number],
    number
  >;
}
