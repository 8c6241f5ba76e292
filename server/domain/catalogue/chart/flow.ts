import type { Step } from '../entry/step.ts';

/** A way between two known steps, or from one to the end. */
export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly when: string | null;
  readonly rare: boolean;
  /** It leads back to a step that led here: a correction, a second look. */
  readonly returns: boolean;
}

/** Steps read as a flow: what leads where, and how far each is from the start. */
export interface Flow {
  readonly steps: ReadonlyMap<string, Step>;
  readonly passages: readonly Passage[];
  /** Steps before those that they lead to; what nothing leads to comes last. */
  readonly order: readonly string[];
  /** The most steps that may lie between the start and this one. */
  readonly depth: ReadonlyMap<string, number>;
  /** Steps that the rule leads to, without a rare way. */
  readonly usual: ReadonlySet<string>;
}

export const END = 'end';

/** Reads steps as a flow. The first is the start; a second step of the same id and a way to nowhere are left out. */
export function flowOf(list: readonly Step[]): Flow {
  const steps = new Map<string, Step>();
  for (const step of list) if (!steps.has(step.id) && step.id !== END) steps.set(step.id, step);
  const { order, returns } = walk(steps);
  const passages = [...steps.values()].flatMap(step =>
    knownWays(steps, step).map(({ to, when, rare }) => {
      return { from: step.id, to, when, rare, returns: returns.has(`${step.id} ${to}`) };
    }),
  );
  const depth = new Map<string, number>(order.map(id => [id, 0]));
  for (const id of order)
    for (const { from, to, returns } of passages)
      if (from === id && !returns) depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1));
  const first = order[0];
  const usual =
    first === undefined
      ? []
      : reached(
          [first],
          passages.filter(({ rare }) => !rare),
        );
  return { steps, passages, order, depth, usual: new Set(usual) };
}

/** What can be come to from some steps by some passages, themselves included. */
export function reached(from: readonly string[], passages: readonly Passage[]): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const way of passages) if (way.from === id) found.add(way.to);
  return found;
}

function knownWays(steps: ReadonlyMap<string, Step>, step: Step) {
  const known = step.ways.filter(({ to }) => to === END || steps.has(to));
  return known.filter(({ to }, index) => known.findIndex(other => other.to === to) === index);
}

/** Depth first, in the order written: a way to a step that is still open leads back. */
function walk(steps: ReadonlyMap<string, Step>): { order: string[]; returns: Set<string> } {
  const open = new Set<string>();
  const closed: string[] = [];
  const seen = new Set<string>();
  const returns = new Set<string>();
  const visit = (step: Step) => {
    seen.add(step.id);
    open.add(step.id);
    for (const { to } of knownWays(steps, step).toReversed()) {
      if (open.has(to)) returns.add(`${step.id} ${to}`);
      else if (to !== END && !seen.has(to)) visit(steps.get(to)!);
    }
    open.delete(step.id);
    closed.push(step.id);
  };
  const orders: string[] = [];
  for (const step of steps.values()) {
    if (seen.has(step.id)) continue;
    visit(step);
    orders.push(...closed.splice(0).reverse());
  }
  // A later walk may lead into an earlier one, never back: what nothing leads to must come first to be before it.
  return { order: sorted(orders, steps, returns), returns };
}

function sorted(ids: readonly string[], steps: ReadonlyMap<string, Step>, returns: ReadonlySet<string>) {
  const left = new Set(ids);
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].find(id =>
      [...left].every(
        other =>
          !knownWays(steps, steps.get(other)!).some(({ to }) => to === id && !returns.has(`${other} ${to}`)),
      ),
    );
    const next = free ?? [...left][0]!;
    left.delete(next);
    order.push(next);
  }
  return order;
}
