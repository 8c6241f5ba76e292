import type { signZh } from './sign-zh.ts';

/** The same in English. */
export const signEn: typeof signZh = {};
