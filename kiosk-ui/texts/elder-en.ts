import type { elderZh } from './elder-zh.ts';

/** The same in English. */
export const elderEn: typeof elderZh = {};
