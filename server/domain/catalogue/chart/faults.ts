import type { Limit } from '../entry/entry.ts';
import type { Step } from '../entry/step.ts';
import { END, flowOf, reached, type Flow } from './flow.ts';
import { longestLimit } from './longest.ts';

/** What is wrong with an entry's steps; `id` is the step's, `to` where its way should lead. */
export type StepFault =
  | { readonly code: 'duplicate_id' | 'unreachable' | 'no_way_to_end'; readonly id: string }
  | { readonly code: 'unknown_step'; readonly id: string; readonly to: string }
  | { readonly code: 'no_start' }
  | { readonly code: 'over_promised' | 'over_statutory'; readonly sum: number; readonly limit: Limit };

/** What an entry's steps are held against. */
export interface StepLimits {
  readonly promised: Limit | null;
  readonly statutory: Limit | null;
}

/** Everything wrong with a list of steps, in the order of the list; none have no faults. */
export function faultsOfSteps(list: readonly Step[], limits: StepLimits): StepFault[] {
  if (list.length === 0) return [];
  const flow = flowOf(list);
  const structural = [...faultsOfIds(list), ...faultsOfWays(list, flow)];
  return [...structural, ...faultsOfLimits(flow, limits)];
}

function faultsOfIds(list: readonly Step[]): StepFault[] {
  const ids = list.map(({ id }) => id);
  const again = ids.filter((id, index) => id === END || ids.indexOf(id) !== index);
  return [...new Set(again)].map(id => ({ code: 'duplicate_id', id }));
}

function faultsOfWays(list: readonly Step[], flow: Flow): StepFault[] {
  const first = flow.steps.keys().next().value;
  if (first === undefined) return [{ code: 'no_start' }];
  const unknown = list.flatMap(({ id, ways }) =>
    ways.flatMap(({ to }): StepFault[] =>
      to === END || flow.steps.has(to) ? [] : [{ code: 'unknown_step', id, to }],
    ),
  );
  const main = reached(
    [first],
    flow.passages.filter(({ rare }) => !rare),
  );
  const circles = flow.passages.some(({ from, to, rare }) => to === first && !rare && main.has(from));
  const found = reached([first], flow.passages);
  const ends = new Set([...flow.steps.keys()].filter(id => reached([id], flow.passages).has(END)));
  return [
    ...unknown,
    ...(circles ? [{ code: 'no_start' } as const] : []),
    ...[...flow.steps.keys()].flatMap((id): StepFault[] => [
      ...(found.has(id) ? [] : [{ code: 'unreachable', id } as const]),
      ...(ends.has(id) ? [] : [{ code: 'no_way_to_end', id } as const]),
    ]),
  ];
}

function faultsOfLimits(flow: Flow, { promised, statutory }: StepLimits): StepFault[] {
  return (
    [
      ['over_promised', promised],
      ['over_statutory', statutory],
    ] as const
  ).flatMap(([code, limit]): StepFault[] => {
    if (limit === null) return [];
    const sum = longestLimit(flow, limit.unit);
    return sum > limit.n ? [{ code, sum, limit }] : [];
  });
}
