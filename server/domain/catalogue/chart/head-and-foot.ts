import type { Entry } from '../entry/entry.ts';
import type { Step } from '../entry/step.ts';
import type { ChartFact, ChartList, ChartNode } from './chart.ts';
import { limitWords } from './limit-words.ts';
import type { ChartWords } from './words.ts';

/** What an entry does not know of itself. */
export interface ChartAbout {
  readonly bureau: string;
  /** Which version of the entry this is; null: not published. */
  readonly version: number | null;
  /** From when it is in force, YYYY-MM-DD. */
  readonly since: string | null;
  /** Address of the complaints page for the QR. */
  readonly complaintUrl: string | null;
}

/** Promise, law and charge, as far as they are known. */
export function factsOf(entry: Entry, words: ChartWords): ChartFact[] {
  const limit = (field: 'promised' | 'statutory'): ChartFact[] => {
    const value = entry[field];
    return value
      ? [{ name: words.facts[field], value: limitWords(value, words), example: isExample(field) }]
      : [];
  };
  const isExample = (field: keyof Entry) => entry.examples.includes(field);
  const fee = entry.fees && {
    name: words.facts.fee,
    value: entry.fees.length === 0 ? words.free : feeWords(entry.fees, words),
    example: isExample('fees'),
  };
  return [...limit('promised'), ...limit('statutory'), ...(fee ? [fee] : [])];
}

/** Bureau, kind, version and date. */
export function originOf(typeCode: string, words: ChartWords, about: ChartAbout): string[] {
  const [year = 0, month = 0, day = 0] = about.since?.split('-').map(Number) ?? [];
  const version = about.version === null ? [] : [words.version(about.version)];
  const since = about.since === null ? [] : [words.since(year, month, day)];
  const dated = [...version, ...since].join(words.lang === 'en' ? ', ' : '，');
  return [about.bureau, words.kinds[typeCode] ?? '', dated].filter(part => part !== '');
}

/** What is looked at, what the citizen may ask, and where to complain. */
export function listsOf(
  entry: Entry,
  points: readonly Step[],
  words: ChartWords,
  { complaintUrl }: ChartAbout,
): ChartList[] {
  const standard = entry.typeCode === '01' ? words.permitRights : [];
  const rights = entry.rights.length > 0 ? entry.rights : standard;
  const complaint = entry.complaint?.split(/\n|；/).filter(line => line.trim() !== '') ?? [];
  const lists = [
    { title: words.points, lines: points.map(({ supervision }) => supervision!), numbered: true },
    { title: words.rights, lines: rights, numbered: false },
    {
      title: words.complaint,
      lines: [...complaint, ...(complaintUrl ? [complaint.length > 0 ? words.scan : words.scanOnly] : [])],
      numbered: false,
    },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}

/** Explains only the signs that stand in this chart. */
export function legendOf(nodes: readonly ChartNode[], hasBars: boolean, { legend }: ChartWords): string[] {
  return [
    ...(nodes.some(({ rare }) => rare) ? [legend.rare] : []),
    ...(nodes.some(({ judges }) => judges) ? [legend.judges] : []),
    ...(nodes.some(({ disclosed }) => disclosed) ? [legend.disclosed] : []),
    ...(hasBars ? [legend.joint] : []),
    ...(nodes.some(({ limit }) => limit !== null) ? [legend.limits] : []),
  ];
}

function feeWords(fees: NonNullable<Entry['fees']>, words: ChartWords): string {
  const [only] = fees;
  if (fees.length > 1 || only === undefined) return words.charged;
  return words.lang === 'en' ? only.standard.en : only.standard.zh;
}
