import { weekText } from '../../hours/week-text.ts';
import type { Entry } from '../entry/entry.ts';
import { formWords, type Material } from '../entry/material.ts';
import { ENTRY_WORDS, isExample, kindWords, limitText } from '../entry/words.ts';
import type { GuideAbout } from './about.ts';
import { type CardWords, cardWordsIn } from './words.ts';

/** What one needs to know of an item before going (明白卡), in words: the same on A4, on a kiosk's slip and anywhere. */
export interface CardContent {
  readonly title: string;
  readonly item: string;
  /** Bureau and kind of the item. */
  readonly under: string;
  readonly bring: string;
  /** In the register's order; each with form, number and necessity. */
  readonly materials: readonly { readonly name: string; readonly how: string }[];
  /** In place of materials where none are listed. */
  readonly nothing: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What 示例 means, where something is marked so. */
  readonly note: string | null;
  readonly version: string;
  readonly scan: string;
}

/** How a material is brought and how many of it. */
export function howOf({ form, copies, waived }: Material, language: 'zh' | 'en', words: CardWords): string {
  if (waived) return words.waived;
  const said = formWords(form)[language];
  return copies === 0 ? said : [said, words.copies(copies)].join(words.comma);
}

/** The card of an entry; what no bureau has confirmed is marked 示例. */
export function cardContent(entry: Entry, about: GuideAbout, language: 'zh' | 'en'): CardContent {
  const words = cardWordsIn(language);
  const need = ({ waived, necessity }: Material): string =>
    waived ? '' : `${words.comma}${ENTRY_WORDS.necessity[necessity][language]}`;
  return {
    title: words.card,
    item: entry.name,
    under: [about.bureau, kindWords(entry.typeCode)[language]].filter(Boolean).join(' · '),
    bring: `${words.bring}${isExample(entry, 'materials') ? words.example : ''}`,
    materials: entry.materials.map(one => ({
      name: one.name,
      how: `${howOf(one, language, words)}${need(one)}`,
    })),
    nothing: entry.materials.length === 0 ? words.nothing : null,
    facts: factsOf(entry, about, language, words),
    note: entry.examples.length > 0 ? words.examples : null,
    version: words.versionOf(about.version, about.since),
    scan: words.scan,
  };
}

function factsOf(
  entry: Entry,
  about: GuideAbout,
  language: 'zh' | 'en',
  words: CardWords,
): CardContent['facts'] {
  const marked = (value: string | null, ...from: (keyof Entry)[]): string | null =>
    value && `${value}${isExample(entry, ...from) ? words.example : ''}`;
  const limit = entry.promised ?? entry.statutory;
  const from = entry.promised ? 'promised' : 'statutory';
  const rows: readonly (readonly [string, string | null])[] = [
    [words.where, [about.place ?? entry.outside, about.tel].filter(Boolean).join(' ')],
    [words.when, about.hours && weekText(about.hours, words)],
    [words.howLong, marked(limit && limitText(limit)[language], from)],
    [words.visits, marked(entry.visits === null ? null : words.times(entry.visits), 'visits')],
    [
      words.howMuch,
      entry.fees === null ? words.unknown : marked(feesOf(entry.fees, language, words), 'fees'),
    ],
    [words.complaint, marked(entry.complaint, 'complaint')],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

function feesOf(fees: NonNullable<Entry['fees']>, language: 'zh' | 'en', words: CardWords): string {
  if (fees.length === 0) return words.free;
  return fees.map(one => `${one.name} ${one.standard[language]}`).join(words.semicolon);
}
