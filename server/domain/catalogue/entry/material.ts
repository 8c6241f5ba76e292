import type { Text } from '../../hall/plan.ts';
import type { MaterialForm, MaterialSource, Necessity } from './terms.ts';

/** One thing to bring (材料). `waived`: the hall looks it up by itself (国务院令 716, 10). */
export interface Material {
  readonly name: string;
  readonly form: MaterialForm;
  readonly copies: number;
  readonly necessity: Necessity;
  readonly source: MaterialSource;
  readonly waived: boolean;
  /** 规格 and 受理标准: size, format, what makes it acceptable. */
  readonly specification: string | null;
  /** What one should know of it, for the citizen. */
  readonly note: Text | null;
  /** The law that asks for it. */
  readonly basis: string | null;
  /** Names of the blank form and of the filled-in sample. */
  readonly blank: string | null;
  readonly sample: string | null;
}

const FORM_WORDS: Readonly<Record<MaterialForm, Text>> = {
  seen: { zh: '原件，看完归还', en: 'Original, handed back' },
  original: { zh: '原件', en: 'Original' },
  copy: { zh: '复印件，带原件核对', en: 'Copy, with the original to compare' },
  form: { zh: '窗口领取填写', en: 'Filled in at the counter' },
  electronic: { zh: '电子材料', en: 'Electronic' },
};

/** How a material is to be brought, in words. */
export const formWords = (form: MaterialForm): Text => FORM_WORDS[form];
