import type { Limit } from '../entry/entry.ts';
import { reached, type Flow } from './flow.ts';

/**
 * The most that the steps' limits add up to on any usual way, in the unit asked for. Times count from acceptance, so what
 * applicant and counter do before the first section, body or chief does not count, unless nobody else acts. A limit in
 * working days takes at least as many calendar days; calendar days are not counted as working days.
 */
export function longestLimit(flow: Flow, unit: Limit['unit']): number {
  const beyond = innerSteps(flow);
  return longestOver(flow, unit, beyond.size > 0 ? afterAcceptance(flow) : new Set(flow.steps.keys()));
}

/** Steps of those behind the counter. */
export function innerSteps(flow: Flow): Set<string> {
  const inner = [...flow.steps.values()].filter(({ post }) => post !== 'applicant' && post !== 'intake');
  return new Set(inner.map(({ id }) => id));
}

/** Steps behind the counter, and all that follow them. */
export const afterAcceptance = (flow: Flow): Set<string> => reached([...innerSteps(flow)], usualWays(flow));

/** The most that the limits of some steps add up to on any usual way. */
export function longestOver(flow: Flow, unit: Limit['unit'], counted: ReadonlySet<string>): number {
  const ways = usualWays(flow);
  const sums = new Map<string, number>();
  for (const id of flow.order) {
    if (!flow.usual.has(id)) continue;
    const before = ways.flatMap(({ from, to }) => (to === id ? [sums.get(from) ?? 0] : []));
    const { limit } = flow.steps.get(id)!;
    const own = limit && counted.has(id) && (limit.unit === unit || limit.unit === 'G') ? limit.n : 0;
    sums.set(id, Math.max(0, ...before) + own);
  }
  return Math.max(0, ...sums.values());
}

const usualWays = ({ passages }: Flow) => passages.filter(({ rare, returns }) => !rare && !returns);
