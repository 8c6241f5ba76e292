import { textsOf } from '../../client/texts/use-texts.ts';
import { bookEn } from '../texts/book-en.ts';
import { bookZh } from '../texts/book-zh.ts';

/** The words about appointments alone: the page for phones has no others, and the kiosk has these too. */
export const texts = { zh: bookZh, en: bookEn };
export const useTexts = textsOf<typeof bookZh>();
