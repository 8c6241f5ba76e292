import type { Entry } from '../entry/entry.ts';
import type { Chart } from './chart.ts';
import { legendOf } from './head-and-foot.ts';
import { isAppliedFor } from './lanes.ts';
import { bureauList, countFacts, phaseEdges, phaseLanes, phaseNodes } from './phase-chart.ts';
import type { ChartWords } from './words.ts';

/** Where charts over many items come from, and where to complain. */
export interface ManyAbout {
  readonly bureauName: (id: string) => string;
  /** The hall's name, or whoever publishes the chart. */
  readonly publisher: string;
  readonly complaintUrl: string | null;
}

/** The flow chart of a category (类别流程图, DOMAIN A17): the common phases, with the counts and limits of its items. */
export function chartOfCategory(
  typeCode: string,
  entries: readonly Entry[],
  words: ChartWords,
  about: ManyAbout,
): Chart {
  const own = entries.filter(entry => entry.typeCode === typeCode);
  const all = phaseNodes(own, words);
  const nodes = isAppliedFor(typeCode) ? all : all.filter(({ id }) => id !== 'apply');
  const used = new Set(nodes.map(({ lane }) => lane));
  const applicant = isAppliedFor(typeCode) ? words.applicant : words.party;
  const rights =
    typeCode === '01' ? [{ title: words.rights, lines: words.permitRights, numbered: false }] : [];
  return {
    name: words.kinds[typeCode] ?? typeCode,
    suffix: words.categorySuffix,
    facts: countFacts(own, words),
    origin: [about.publisher].filter(name => name !== ''),
    lanes: phaseLanes({ ...words, applicant }).filter(({ id }) => used.has(id)),
    nodes,
    edges: phaseEdges(nodes),
    lists: [bureauList(own, about.bureauName, words), ...rights, ...complaintList(words, about)].filter(
      ({ lines }) => lines.length > 0,
    ),
    qr: about.complaintUrl,
    legend: legendOf(nodes, false, words),
    marks: { example: words.example, disclosed: words.disclosed },
  };
}

/** The list beside the QR of the complaints page. */
export const complaintList = (words: ChartWords, { complaintUrl }: ManyAbout) =>
  complaintUrl === null ? [] : [{ title: words.complaint, lines: [words.scanOnly], numbered: false }];
