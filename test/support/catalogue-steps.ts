import type { Step } from '../../server/domain/catalogue/entry/step.ts';

/** The days of a chain's longest run along its usual ways: side by side counts once, what is rare not at all. */
export function longestRun(steps: readonly Step[]): number {
  const byId = new Map(steps.map(one => [one.id, one]));
  const from = (id: string, seen: readonly string[]): number => {
    const at = byId.get(id);
    if (at === undefined || seen.includes(id)) return 0;
    const onward = at.ways.filter(({ rare }) => !rare).map(({ to }) => from(to, [...seen, id]));
    return (at.limit?.n ?? 0) + Math.max(0, ...onward);
  };
  return steps[0] === undefined ? 0 : from(steps[0].id, []);
}

/** The ids that one comes to from a step, rare ways included; from the first where none is said. */
export function reached(steps: readonly Step[], from = steps[0]?.id ?? 'end'): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    steps.find(one => one.id === id)?.ways.forEach(({ to }) => visit(to));
  };
  visit(from);
  return found;
}
