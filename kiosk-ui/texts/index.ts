import { textsOf } from '../../client/texts/use-texts.ts';
import { bookEn } from './book-en.ts';
import { bookZh } from './book-zh.ts';
import { caseEn } from './case-en.ts';
import { caseZh } from './case-zh.ts';
import { elderEn } from './elder-en.ts';
import { elderZh } from './elder-zh.ts';
import { kioskEn } from './kiosk-en.ts';
import { kioskZh } from './kiosk-zh.ts';
import { routeEn } from './route-en.ts';
import { routeZh } from './route-zh.ts';
import { refusalsEn } from './refusals-en.ts';
import { refusalsZh } from './refusals-zh.ts';

// Sections of one file, and no section in two of them.
const zh = { ...kioskZh, ...elderZh, ...refusalsZh, ...caseZh, ...bookZh, ...routeZh };
const en: typeof zh = { ...kioskEn, ...elderEn, ...refusalsEn, ...caseEn, ...bookEn, ...routeEn };

export const texts = { zh, en };

/** The kiosk's words. The phone page has its own: phone/texts.ts. */
export const useTexts = textsOf<typeof zh>();

/** Every path to a text of these. */
export type Key = Parameters<ReturnType<typeof useTexts>['t']>[0];
