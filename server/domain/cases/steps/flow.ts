import type { Entry, Limit } from '../../catalogue/entry/entry.ts';
import type { Step } from '../../catalogue/entry/step.ts';
import { END, flowOf, reached } from '../../catalogue/chart/flow.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import type { Hall } from '../../state/hall.ts';
import type { Case } from '../case.ts';
import { type Asks, asksOf } from '../joint/asks.ts';

const plain = (id: string, name: string, post: Step['post'], to: string): Step => {
  const ways = [{ to, when: null, rare: false }];
  return {
    ...{ id, name, note: null, post, actor: null, limit: null, judges: true, supervision: null },
    ...{ disclosed: false, ways },
  };
};
/** What is done of an item whose steps nobody has written down. */
const USUAL_STEPS: readonly Step[] = [
  plain('examine', '审核', 'section', 'decide'),
  plain('decide', '决定', 'chief', END),
];

/** The steps of an entry, or the usual ones where it has none. */
export const flowSteps = (entry: Pick<Entry, 'steps'>): readonly Step[] =>
  entry.steps.length > 0 ? entry.steps : USUAL_STEPS;

/** What a case keeps of its steps: which they are, which have a limit of their own, in which another body has its say, and whose. */
export function stepsToRun(
  hall: Hall,
  steps: readonly Step[],
  lead: string,
): {
  steps: string[];
  limits: Record<string, Limit>;
  members: string[];
  asks?: Record<string, Asks>;
} {
  const limited = steps.flatMap(({ id, limit }) => (limit ? [[id, limit] as const] : []));
  const asks = asksOf(hall, steps, lead);
  return {
    ...(Object.keys(asks).length > 0 && { asks }),
    steps: steps.map(({ id }) => id),
    limits: Object.fromEntries(limited),
    members: steps.filter(({ post }) => post === 'body').map(({ id }) => id),
  };
}

/** The steps of the version that a case is handled under (rule G7). */
export const stepsOfCase = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): readonly Step[] =>
  flowSteps(entryOf(hall, one.itemCode, one.version) ?? { steps: [] });

const BEFORE_ACCEPTANCE: readonly Step['post'][] = ['applicant', 'intake'];

/** On acceptance: what is done by then (the applicant's and the counter's part), and what is open from then on. */
export function atAcceptance(steps: readonly Step[]): { done: string[]; opens: string[] } {
  const flow = flowOf(steps);
  const byId = flow.steps;
  const done: string[] = [];
  const opens: string[] = [];
  const walk = (id: string): void => {
    if (id === END || done.includes(id) || opens.includes(id)) return;
    const step = byId.get(id)!;
    if (!BEFORE_ACCEPTANCE.includes(step.post)) return void opens.push(id);
    done.push(id);
    for (const { from, to, rare, returns } of flow.passages) if (from === id && !rare && !returns) walk(to);
  };
  const first = flow.order[0];
  if (first !== undefined) walk(first);
  return { done, opens };
}

/** Where a step may lead: one of the ways with a condition, or all without one. */
export interface Onward {
  readonly always: readonly string[];
  readonly choices: readonly string[];
}

/** The ways on from a step, without those that lead back. */
export function onwardOf(steps: readonly Step[], id: string): Onward {
  const ways = flowOf(steps).passages.filter(({ from, returns }) => from === id && !returns);
  return {
    always: ways.filter(({ when, rare }) => when === null && !rare).map(({ to }) => to),
    choices: ways.filter(({ when, rare }) => when !== null || rare).map(({ to }) => to),
  };
}

/** Whether the rule leads from a step to another, by however many between them. */
export const leadsTo = (steps: readonly Step[], from: string, to: string): boolean =>
  from !== to &&
  reached(
    [from],
    flowOf(steps).passages.filter(({ returns }) => !returns),
  ).has(to);

/** Of some steps that are led to now those that may begin: nothing open any more leads to them (并联 is waited for). */
export function ready(steps: readonly Step[], open: readonly string[], led: readonly string[]): string[] {
  const onward = flowOf(steps).passages.filter(({ returns, rare }) => !returns && !rare);
  return led.filter(
    id => id !== END && !open.some(other => other !== id && reached([other], onward).has(id)),
  );
}
