import type { wallZh } from './wall-zh.ts';

/** The same in English. */
export const wallEn: typeof wallZh = {};
