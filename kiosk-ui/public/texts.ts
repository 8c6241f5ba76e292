import { textsOf } from '../../client/texts/use-texts.ts';
import { publicEn } from '../texts/public-en.ts';
import { publicZh } from '../texts/public-zh.ts';

/** The words of the public page alone. */
export const texts = { zh: publicZh, en: publicEn };
export const useTexts = textsOf<typeof publicZh>();
