import { END, reached, type Flow, type Passage } from './flow.ts';

/** Where branches start side by side, and where they are waited for: by step. */
export interface Branches {
  /** The ways that a fork bar starts, by the step above it. */
  readonly forks: ReadonlyMap<string, readonly Passage[]>;
  /** The ways that a join bar collects, by the step below it. */
  readonly joins: ReadonlyMap<string, readonly Passage[]>;
}

/**
 * Finds the forks (several ways without condition out of one step) and the joins: a step waits where branches of one fork
 * meet. Ways that meet after a choice are alternatives, and nothing is waited for.
 */
export function branchesOf(flow: Flow): Branches {
  const always = flow.passages.filter(({ when, rare, returns }) => when === null && !rare && !returns);
  const onward = flow.passages.filter(({ returns }) => !returns);
  const forks = new Map<string, readonly Passage[]>();
  for (const id of flow.order) {
    const ways = always.filter(({ from }) => from === id);
    if (ways.length > 1) forks.set(id, ways);
  }
  const joins = new Map<string, readonly Passage[]>();
  for (const ways of forks.values()) {
    const behind = ways.map(({ to }) => reached([to], onward));
    for (const id of [...flow.order, END]) {
      const into = always.filter(way => way.to === id && !ways.includes(way));
      const meeting = into.filter(({ from }) => behind.filter(set => set.has(from)).length === 1);
      const branches = new Set(meeting.map(({ from }) => behind.findIndex(set => set.has(from))));
      if (branches.size > 1) joins.set(id, [...new Set([...(joins.get(id) ?? []), ...meeting])]);
    }
  }
  return { forks, joins };
}
