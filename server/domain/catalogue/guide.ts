import type { Item, Text } from '../hall/plan.ts';
import { bareEntry, type Entry, type Limit } from './entry/entry.ts';
import { citation } from './laws/citation.ts';
import { formWords } from './entry/material.ts';
import { MATERIAL_FORMS, type MaterialForm } from './entry/terms.ts';

export type { Limit } from './entry/entry.ts';

export const AUDIENCES = ['citizen', 'company'] as const;

/** One thing to bring: original or copy, how many, and whether the hall looks it up by itself. */
export interface GuideMaterial {
  readonly name: string;
  readonly form: Text;
  readonly copies: number;
  readonly waived: boolean;
  readonly note: Text | null;
}

/** What one has to know before asking for an item. Null: not written down yet, and then nothing is said of it. */
export interface ItemGuide {
  readonly code: string;
  readonly summary: Text | null;
  readonly audience: readonly (typeof AUDIENCES)[number][];
  readonly statutory: Limit | null;
  readonly promised: Limit | null;
  readonly visits: number | null;
  readonly fee: { readonly free: true } | { readonly free: false; readonly text: Text } | null;
  readonly materials: readonly GuideMaterial[];
  readonly result: Text | null;
  readonly basis: string | null;
  /** Shown as 示例: not yet confirmed by the bureau. */
  readonly example: boolean;
}

/** What the public guide says of an entry; null where nothing but its name is known. */
export function guideOf(entry: Entry): ItemGuide | null {
  const guide: ItemGuide = {
    code: entry.code,
    summary: entry.summary,
    audience: audienceOf(entry),
    statutory: entry.statutory,
    promised: entry.promised,
    visits: entry.visits,
    fee: feeOf(entry),
    materials: entry.materials.map(({ name, form, copies, waived, note }) => ({
      ...{ name, form: formWords(form), copies, waived, note },
    })),
    result: entry.result?.name ?? null,
    basis: entry.basis.length > 0 ? entry.basis.map(citation).join('；') : null,
    example: entry.examples.length > 0,
  };
  const { code: _code, example: _example, ...said } = guide;
  return Object.values(said).some(one => (Array.isArray(one) ? one.length > 0 : one !== null)) ? guide : null;
}

function audienceOf({ audience }: Entry): ItemGuide['audience'] {
  const citizen = audience.includes('citizen') ? (['citizen'] as const) : [];
  const company = audience.some(one => one !== 'citizen') ? (['company'] as const) : [];
  return [...citizen, ...company];
}

function feeOf({ fees }: Entry): ItemGuide['fee'] {
  if (fees === null) return null;
  if (fees.length === 0) return { free: true };
  const joined = (language: 'zh' | 'en', between: string): string =>
    fees.map(fee => fee.standard[language]).join(between);
  return { free: false, text: { zh: joined('zh', '；'), en: joined('en', '; ') } };
}

/** What a guide written before entries were knew of an item, as its entry; all of it is an example. */
export function entryOfGuide(item: Item, guide: ItemGuide): Entry {
  const bare = bareEntry(item);
  const formOf = ({ zh }: Text): MaterialForm =>
    MATERIAL_FORMS.find(form => formWords(form).zh === zh) ?? 'original';
  const { summary, audience, statutory, promised, visits, fee, result } = guide;
  const said: Partial<Entry> = {
    ...{ summary, audience, statutory, promised, visits },
    fees:
      fee === null
        ? null
        : fee.free
          ? []
          : [{ name: item.name, standard: fee.text, basis: guide.basis ?? '', relief: null }],
    materials: guide.materials.map(({ name, form, copies, waived, note }) => ({
      ...{ name, form: formOf(form), copies, waived, note, necessity: 'required', source: 'applicant' },
      ...{ specification: null, basis: null, blank: null, sample: null },
    })),
    result: result === null ? null : { name: result, kind: 'other' },
    basis: [...(guide.basis ?? '').matchAll(/《([^》]+)》/gu)].map(([, law]) => ({
      ...{ law: law!, version: null, article: '全文', text: null },
    })),
  };
  const examples = guide.example ? (Object.keys(said) as (keyof Entry)[]) : [];
  return { ...bare, ...said, examples };
}
