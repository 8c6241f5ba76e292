import { figuresEn } from '../../client/texts/figures-en.ts';
import { figuresZh } from '../../client/texts/figures-zh.ts';
import { textsOf } from '../../client/texts/use-texts.ts';
import { publicEn } from '../texts/public-en.ts';
import { publicZh } from '../texts/public-zh.ts';

/** The words of the public page alone. */
const zh = { ...publicZh, figures: figuresZh };
const en: typeof zh = { ...publicEn, figures: figuresEn };
export const texts = { zh, en };
export const useTexts = textsOf<typeof zh>();
