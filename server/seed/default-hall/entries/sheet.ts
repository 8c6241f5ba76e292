import type { Basis, Entry, Fee, Limit } from '../../../domain/catalogue/entry/entry.ts';
import type { Material } from '../../../domain/catalogue/entry/material.ts';
import type { MaterialForm } from '../../../domain/catalogue/entry/terms.ts';
import type { Text } from '../../../domain/hall/plan.ts';

/** What the items table itself says of an item. */
type Known = 'code' | 'name' | 'group' | 'typeCode' | 'bureauId';

/** Fields that can be the law's own words beside its limits and articles, where a sheet says so. */
export type Lawful = 'audience' | 'conditions' | 'fees' | 'special' | 'result' | 'quantity';

/** An entry as we write it down, by the item's name. What is left out is not known and stays empty. */
export interface Sheet extends Partial<Omit<Entry, Known | 'examples'>> {
  readonly item: string;
  /** What of it the law says; all else but limits and articles is our example (示例). */
  readonly lawful?: readonly Lawful[];
}

export const text = (zh: string, en: string): Text => ({ zh, en });
/** Working days (工作日) and calendar days (自然日). */
export const working = (n: number): Limit => ({ n, unit: 'G' });
export const calendar = (n: number): Limit => ({ n, unit: 'Z' });
export const AT_ONCE = working(0);

const SPECIFICATIONS: Readonly<Record<MaterialForm, string>> = {
  seen: '在有效期内，与申请人一致',
  original: '签字或者盖章齐全，内容清楚',
  copy: 'A4 纸复印，与原件一致，注明“与原件相符”并签名或者盖章',
  form: '按样表填写，无涂改，签字或者盖章',
  electronic: 'PDF 或者照片，清楚完整',
};

/** A thing to bring, one of it and always needed unless said. Forms have a blank and a filled-in sample. */
export function bring(name: string, form: MaterialForm, more: Partial<Material> = {}): Material {
  return {
    ...{ name, form, copies: 1, necessity: 'required', source: 'applicant', waived: false },
    ...{ specification: SPECIFICATIONS[form], note: null, basis: null },
    blank: form === 'form' ? `${name}（空白表）` : null,
    sample: form === 'form' ? `${name}（样表）` : null,
    ...more,
  };
}

/** A certificate that the hall looks up by itself (国务院令 716, 10). */
export const shared = (name: string, more: Partial<Material> = {}): Material =>
  bring(name, 'electronic', { source: 'government', waived: true, ...more });

/** A paper that some other body issues. */
export const issued = (name: string, form: MaterialForm, more: Partial<Material> = {}): Material =>
  bring(name, form, { source: 'other', ...more });

export const ID_CARD = bring('本人居民身份证', 'seen', { source: 'government' });
export const HOUSEHOLD = bring('居民户口簿', 'seen', { source: 'government' });
export const PHOTO = bring('近期免冠照片', 'original', { specification: '白底或者红底，规格以窗口告知为准' });
export const LICENCE = shared('营业执照');

/** A place of law: `words` are its own, null where we have not read them. */
export const article = (law: string, version: string | null, of: string, words: string | null): Basis => ({
  ...{ law, version, article: of, text: words },
});

/** One charge with a fixed standard that holds in the whole country, in yuan; 0: free. */
export const fee = (name: string, yuan: number, basis: string, relief: string | null = null): Fee => ({
  ...{ name, standard: yuan === 0 ? text('免费', 'Free') : text(`${yuan} 元`, `¥${yuan}`) },
  ...{ fen: yuan * 100, basis, relief },
});
