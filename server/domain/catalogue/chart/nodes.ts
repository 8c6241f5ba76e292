import type { Entry } from '../entry/entry.ts';
import type { Step } from '../entry/step.ts';
import type { ChartLane, ChartNode } from './chart.ts';
import { END, type Flow } from './flow.ts';
import { isAppliedFor, laneIdOf } from './lanes.ts';
import { limitWords } from './limit-words.ts';
import type { ChartWords } from './words.ts';

/** The id of a start that the steps leave to be understood. */
export const START = 'start ';

const PLAIN = { note: null, limit: null, judges: false, rare: false, disclosed: false, point: null } as const;

/** A bar of a fork or a join. */
export const barNode = (id: string, kind: 'fork' | 'join', rare: boolean): ChartNode => {
  return { ...PLAIN, id, kind, lane: null, title: '', rare };
};

/** The steps as boxes, with a pill where the citizen begins and one where the matter ends. */
export function nodesOf(entry: Entry, flow: Flow, points: readonly string[], words: ChartWords): ChartNode[] {
  const first = flow.order[0] === undefined ? undefined : flow.steps.get(flow.order[0]);
  const nodes = flow.order.map((id): ChartNode => {
    const step = flow.steps.get(id)!;
    const { name: title, note, limit, judges, disclosed } = step;
    const at = points.indexOf(id);
    return {
      ...{ id, kind: step === first && step.post === 'applicant' ? 'start' : 'step', lane: laneIdOf(step) },
      ...{ title, note, limit: limit && limitWords(limit, words), judges, disclosed },
      ...{ rare: !flow.usual.has(id), point: at === -1 ? null : at + 1 },
    };
  });
  const begins = isTold(entry, first) ? [] : [startNode(entry, words)];
  const ends = flow.passages.some(({ to }) => to === END) ? [endNode(words)] : [];
  return [...begins, ...nodes, ...ends];
}

/** Steps with a point of supervision, as one reads the chart: by distance from the start, then from left to right. */
export function pointsOf(flow: Flow, lanes: readonly ChartLane[]): Step[] {
  const steps = flow.order.map(id => flow.steps.get(id)!).filter(({ supervision }) => supervision !== null);
  const depth = ({ id }: Step) => flow.depth.get(id) ?? 0;
  const lane = (step: Step) => lanes.findIndex(({ id }) => id === laneIdOf(step));
  return steps.toSorted((a, b) => depth(a) - depth(b) || lane(a) - lane(b));
}

/** Whether the steps say themselves how it begins. */
export const isTold = ({ typeCode }: Entry, first: Step | undefined) =>
  first === undefined || first.post === 'applicant' || !isAppliedFor(typeCode);

function startNode({ channels }: Entry, words: ChartWords): ChartNode {
  const note = channels.map(channel => words.channels[channel]).join(words.listComma);
  return { ...PLAIN, id: START, kind: 'start', lane: 'applicant', title: words.start, note: note || null };
}

function endNode({ end }: ChartWords): ChartNode {
  return { ...PLAIN, id: END, kind: 'end', lane: 'applicant', title: end.title, note: end.note };
}
