import { textsOf } from '../../client/texts/use-texts.ts';
import { phoneEn } from '../texts/phone-en.ts';
import { phoneZh } from '../texts/phone-zh.ts';

/** The words of a ticket's page alone: a phone does not fetch the kiosk's. */
export const texts = { zh: phoneZh, en: phoneEn };
export const useTexts = textsOf<typeof phoneZh>();
