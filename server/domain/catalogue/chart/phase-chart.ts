import type { Entry, Limit } from '../entry/entry.ts';
import type { ChartEdge, ChartFact, ChartLane, ChartList, ChartNode } from './chart.ts';
import { END } from './flow.ts';
import { limitWords } from './limit-words.ts';
import { PHASES, phasesOfItem } from './phases.ts';
import type { ChartWords, Phase } from './words.ts';

const LANES: Readonly<Record<Phase, string>> = {
  ...{ apply: 'applicant', accept: 'intake', examine: 'section', decide: 'chief', deliver: 'intake' },
};

const PLAIN = { note: null, limit: null, judges: false, rare: false, disclosed: false, point: null } as const;

/** Who acts in the common phases. */
export const phaseLanes = ({ applicant, posts }: ChartWords): ChartLane[] => [
  { id: 'applicant', name: applicant },
  { id: 'intake', name: posts.intake },
  { id: 'section', name: posts.section },
  { id: 'chief', name: posts.chief },
];

/** The common phases over some items: how many items have each, in how many something is judged, and how long it takes. */
export function phaseNodes(entries: readonly Entry[], words: ChartWords): ChartNode[] {
  const drawn = entries.filter(({ steps }) => steps.length > 0).map(phasesOfItem);
  const nodes = PHASES.flatMap((phase): ChartNode[] => {
    const having = drawn.flatMap(phases => phases.get(phase) ?? []);
    if (drawn.length > 0 && having.length === 0) return [];
    const judged = having.filter(({ judges }) => judges).length;
    const counts = drawn.length === 0 ? [] : [words.ofItems(having.length, drawn.length)];
    const says = [words.phaseNotes[phase], ...counts, ...(judged > 0 ? [words.judged(judged)] : [])];
    return [
      {
        ...PLAIN,
        ...{ id: phase, kind: phase === 'apply' ? 'start' : 'step', lane: LANES[phase] },
        ...{ title: words.phases[phase], note: says.join('\n') },
        ...{
          limit: rangeOf(
            having.flatMap(({ limit }) => limit ?? []),
            words,
          ),
          judges: judged > 0,
        },
      },
    ];
  });
  const end = { ...PLAIN, id: END, kind: 'end' as const, lane: 'applicant' };
  return [...nodes, { ...end, title: words.end.title, note: words.end.note }];
}

/** One phase after the other. */
export const phaseEdges = (nodes: readonly ChartNode[]): ChartEdge[] =>
  nodes.slice(1).map(({ id }, index) => ({ from: nodes[index]!.id, to: id, ...plainWay }));

export const plainWay = { label: null, rare: false, returns: false } as const;

/** From the least to the most, in working days where any item counts in them. */
export function rangeOf(limits: readonly Limit[], words: ChartWords): string | null {
  const unit = limits.some(one => one.unit === 'G') ? 'G' : 'Z';
  const days = limits.filter(one => one.unit === unit).map(({ n }) => n);
  if (days.length === 0) return null;
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const inWords = (n: number) => limitWords({ n, unit }, words);
  return least === most
    ? inWords(most)
    : words.limit.from(least === 0 ? inWords(0) : String(least), inWords(most));
}

/** How many items there are, how many have steps, and what they promise. */
export function countFacts(entries: readonly Entry[], words: ChartWords): ChartFact[] {
  const promised = rangeOf(
    entries.flatMap(entry => entry.promised ?? []),
    words,
  );
  const drawn = entries.filter(({ steps }) => steps.length > 0).length;
  const fact = (name: string, value: string): ChartFact => ({ name, value, example: false });
  return [
    fact(words.facts.items, words.items(entries.length)),
    fact(words.facts.drawn, words.items(drawn)),
    ...(promised ? [fact(words.facts.promised, promised)] : []),
  ];
}

/** How many items each bureau has, most first. */
export function bureauList(
  entries: readonly Entry[],
  bureauName: (id: string) => string,
  words: ChartWords,
): ChartList {
  const counts = new Map<string, number>();
  for (const { bureauId } of entries) counts.set(bureauId, (counts.get(bureauId) ?? 0) + 1);
  const sorted = [...counts].map(([id, n]) => ({ name: bureauName(id), n })).toSorted((a, b) => b.n - a.n);
  const lines = sorted.map(({ name, n }) => `${name} ${words.items(n)}`);
  const rest = sorted.slice(MOST_BUREAUS).reduce((sum, { n }) => sum + n, 0);
  const shown =
    rest > 0 ? [...lines.slice(0, MOST_BUREAUS), words.rest(sorted.length - MOST_BUREAUS, rest)] : lines;
  return { title: words.bureaus, lines: shown, numbered: false };
}

const MOST_BUREAUS = 8;
