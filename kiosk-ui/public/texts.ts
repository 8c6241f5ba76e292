import { figuresEn } from '../../client/texts/figures-en.ts';
import { figuresZh } from '../../client/texts/figures-zh.ts';
import { recordEn } from '../../client/texts/record-en.ts';
import { recordZh } from '../../client/texts/record-zh.ts';
import { textsOf } from '../../client/texts/use-texts.ts';
import { publicEn } from '../texts/public-en.ts';
import { publicZh } from '../texts/public-zh.ts';

/** The words of the public page alone. */
const zh = { ...publicZh, figures: figuresZh, record: recordZh };
const en: typeof zh = { ...publicEn, figures: figuresEn, record: recordEn };
export const texts = { zh, en };
export const useTexts = textsOf<typeof zh>();
