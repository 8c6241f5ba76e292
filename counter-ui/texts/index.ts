import { textsOf } from '../../client/texts/use-texts.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

export const texts = { zh, en };

/** The staff pages' words. */
export const useTexts = textsOf<typeof zh>();
