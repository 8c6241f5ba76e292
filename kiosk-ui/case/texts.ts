import { textsOf } from '../../client/texts/use-texts.ts';
import { caseEn } from '../texts/case-en.ts';
import { caseZh } from '../texts/case-zh.ts';

/** The words about a case alone: the page for phones has no others, and the kiosk has these too. */
export const texts = { zh: caseZh, en: caseEn };
export const useTexts = textsOf<typeof caseZh>();
export type Key = Parameters<ReturnType<typeof useTexts>['t']>[0];
