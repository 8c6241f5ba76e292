import type { Entry } from '../entry/entry.ts';
import type { Chart, ChartEdge, ChartNode } from './chart.ts';
import { complaintList, type ManyAbout } from './chart-of-category.ts';
import { legendOf } from './head-and-foot.ts';
import { isAppliedFor } from './lanes.ts';
import { bureauList, countFacts, phaseEdges, phaseLanes, phaseNodes, plainWay } from './phase-chart.ts';
import type { ChartWords } from './words.ts';

const KINDS = 'kinds';
/** So many bureaus are named in a box; the rest are counted. */
const NAMED = 2;

/** The chart of everything (总流程图, DOMAIN A17): the categories with their items by bureau, and the phases all go through. */
export function chartOfWhole(entries: readonly Entry[], words: ChartWords, about: ManyAbout): Chart {
  const phases = phaseNodes(entries, words);
  const codes = [...new Set(entries.map(({ typeCode }) => typeCode))].toSorted();
  const kinds = codes.map(code => kindNode(code, entries, words, about));
  const has = (id: string) => phases.some(node => node.id === id);
  const begins = has('apply') ? 'apply' : phases[0]!.id;
  const inside = has('examine') ? 'examine' : begins;
  const into = codes.map((code): ChartEdge => {
    return { from: `${KINDS} ${code}`, to: isAppliedFor(code) ? begins : inside, ...plainWay };
  });
  const nodes = [...kinds, ...phases];
  const used = new Set(nodes.map(({ lane }) => lane));
  return {
    name: words.whole,
    suffix: '',
    facts: countFacts(entries, words),
    origin: [about.publisher].filter(name => name !== ''),
    lanes: [{ id: KINDS, name: words.kindsLane }, ...phaseLanes(words)].filter(({ id }) => used.has(id)),
    nodes,
    edges: [...into, ...phaseEdges(phases)],
    lists: [bureauList(entries, about.bureauName, words), ...complaintList(words, about)],
    qr: about.complaintUrl,
    legend: legendOf(nodes, false, words),
    marks: { example: words.example, disclosed: words.disclosed },
  };
}

function kindNode(
  code: string,
  entries: readonly Entry[],
  words: ChartWords,
  { bureauName }: ManyAbout,
): ChartNode {
  const own = entries.filter(({ typeCode }) => typeCode === code);
  const counts = new Map<string, number>();
  for (const { bureauId } of own) counts.set(bureauId, (counts.get(bureauId) ?? 0) + 1);
  const most = [...counts].toSorted((a, b) => b[1] - a[1]);
  const named = most.slice(0, NAMED).map(([id, n]) => `${bureauName(id)} ${n}`);
  const more = most.length > NAMED ? [words.more(most.length)] : [];
  return {
    ...{ id: `${KINDS} ${code}`, kind: 'step', lane: KINDS, limit: null },
    ...{ title: words.kinds[code] ?? code },
    ...{ note: [words.items(own.length), [named.join(words.listComma), ...more].join(' ')].join('\n') },
    ...{ judges: false, rare: false, disclosed: false, point: null },
  };
}
