import type { noticeZh } from './notice-zh.ts';

/** The same in English. */
export const noticeEn: typeof noticeZh = {};
