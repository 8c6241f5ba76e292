import { textsOf } from '../../client/texts/use-texts.ts';
import { elderEn } from './elder-en.ts';
import { elderZh } from './elder-zh.ts';
import { kioskEn } from './kiosk-en.ts';
import { kioskZh } from './kiosk-zh.ts';
import { phoneEn } from './phone-en.ts';
import { phoneZh } from './phone-zh.ts';
import { refusalsEn } from './refusals-en.ts';
import { refusalsZh } from './refusals-zh.ts';

// Sections of one file, and no section in two of them.
const zh = { ...kioskZh, ...elderZh, ...refusalsZh, ...phoneZh };
const en: typeof zh = { ...kioskEn, ...elderEn, ...refusalsEn, ...phoneEn };

export const texts = { zh, en };

/** The kiosk's and the phone page's words. */
export const useTexts = textsOf<typeof zh>();
