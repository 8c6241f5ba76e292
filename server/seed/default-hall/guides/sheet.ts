import type { ItemGuide, Limit, Material } from '../../../domain/catalogue/guide.ts';
import type { Text } from '../../../domain/hall/plan.ts';

/** A guide as we write it down: by the item's name; what is left out is not known and is not shown. */
export interface Sheet extends Partial<Omit<ItemGuide, 'code' | 'example'>> {
  readonly item: string;
}

export const text = (zh: string, en: string): Text => ({ zh, en });
/** Working days (工作日) and calendar days (自然日). */
export const working = (n: number): Limit => ({ n, unit: 'G' });
export const calendar = (n: number): Limit => ({ n, unit: 'Z' });

const FORMS = {
  seen: text('原件，看完归还', 'Original, handed back'),
  original: text('原件', 'Original'),
  copy: text('复印件，带原件核对', 'Copy, with the original to compare'),
  form: text('窗口领取填写', 'Filled in at the counter'),
} as const;

/** A thing to bring, one of it unless said. */
export function bring(name: string, form: keyof typeof FORMS, more: Partial<Material> = {}): Material {
  return { name, form: FORMS[form], copies: 1, waived: false, note: null, ...more };
}

export const ID_CARD = bring('本人居民身份证', 'seen');
export const FREE = { free: true } as const;
/** A permit whose own law names no other limit: 行政许可法 gives it twenty working days; the promise is our example. */
export const BY_PERMIT_LAW = { statutory: working(20), promised: working(10) } as const;
