import type { waitingZh } from './waiting-zh.ts';

/** The same in English. */
export const waitingEn: typeof waitingZh = {};
