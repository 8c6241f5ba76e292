import type { supervisionZh } from '../texts/supervision-zh.ts';
import { textsOf } from '../texts/use-texts.ts';

/** The words of supervision, as the staff's pages and the wall both hold them. */
export const useWords = textsOf<{ supervision: typeof supervisionZh }>();
