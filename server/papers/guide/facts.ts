import type { GuideAbout } from '../../domain/catalogue/card/about.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { ENTRY_WORDS, isExample, kindWords, limitText } from '../../domain/catalogue/entry/words.ts';
import { weekText } from '../../domain/hours/week-text.ts';
import type { GuideWords } from './words.ts';

export interface GuideParts {
  readonly entry: Entry;
  readonly about: GuideAbout;
  readonly language: 'zh' | 'en';
  readonly words: GuideWords;
}

type Row = readonly [key: string, value: string];

/** A row of a fact, marked where no bureau has confirmed it; none where it is not known. */
export function rowsOf({ entry, words }: GuideParts) {
  return (name: keyof GuideWords['facts'], value: string | null, ...from: (keyof Entry)[]): Row[] => {
    if (value === null || value === '') return [];
    return [[words.facts[name], `${value}${isExample(entry, ...from) ? words.example : ''}`]];
  };
}

/** What it is, whose, and for whom. */
export function headFacts(parts: GuideParts): Row[] {
  const { entry, about, language, words } = parts;
  const row = rowsOf(parts);
  return [
    ...row('summary', entry.summary?.[language] ?? null, 'summary'),
    ...row('audience', list(parts, entry.audience, ENTRY_WORDS.audience), 'audience'),
    ...row('bureau', about.bureau),
    ...row('body', entry.body, 'body'),
    ...row('joint', entry.jointBodies.join(words.comma), 'jointBodies'),
    ...row('kind', kindWords(entry.typeCode)[language]),
    ...row('level', entry.level && ENTRY_WORDS.level[entry.level][language], 'level'),
    ...row('reach', entry.reach, 'reach'),
    ...row('code', entry.code),
    ...row('version', words.versionOf(about.version, about.since)),
  ];
}

/** How long it takes. */
export function limitFacts(parts: GuideParts): Row[] {
  const { entry, language, words } = parts;
  const row = rowsOf(parts);
  const special = list(parts, entry.special, ENTRY_WORDS.special);
  return [
    ...row('caseKind', entry.caseKind && ENTRY_WORDS.caseKind[entry.caseKind][language], 'caseKind'),
    ...row('statutory', entry.statutory && limitText(entry.statutory)[language], 'statutory'),
    ...row('promised', entry.promised && limitText(entry.promised)[language], 'promised'),
    ...row('limitNote', entry.limitNote, 'limitNote'),
    ...row('special', special && `${special}（${words.facts.special_note}）`, 'special'),
    ...row('visits', entry.visits === null ? null : words.times(entry.visits), 'visits'),
    ...row('pledge', entry.pledge ? words.pledged(limitText(entry.pledge)[language]) : null, 'pledge'),
    ...row('quantity', entry.quantity, 'quantity'),
    ...row('places', entry.places ? words.places(entry.places) : null, 'places'),
    ...row('result', entry.result?.name[language] ?? null, 'result'),
    ...row('delivery', list(parts, entry.delivery, ENTRY_WORDS.delivery), 'delivery'),
  ];
}

/** Where to go, and whom to ask. */
export function whereFacts(parts: GuideParts): Row[] {
  const { entry, about, words } = parts;
  const row = rowsOf(parts);
  return [
    ...row('channels', list(parts, entry.channels, ENTRY_WORDS.channel), 'channels'),
    ...row('place', about.place ?? entry.outside),
    ...row('hours', about.hours && weekText(about.hours, words)),
    ...row('tel', about.tel),
    ...row('enquiry', entry.enquiry, 'enquiry'),
    ...row('complaint', entry.complaint, 'complaint'),
  ];
}

function list<K extends string>(
  { language, words }: GuideParts,
  keys: readonly K[],
  known: Readonly<Record<K, { readonly zh: string; readonly en: string }>>,
): string {
  return keys.map(key => known[key][language]).join(words.comma);
}
