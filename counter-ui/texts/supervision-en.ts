import type { supervisionZh } from './supervision-zh.ts';

/** The same in English. */
export const supervisionEn: typeof supervisionZh = {};
