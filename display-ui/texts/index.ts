import { figuresEn } from '../../client/texts/figures-en.ts';
import { figuresZh } from '../../client/texts/figures-zh.ts';
import { supervisionEn as watchEn } from '../../client/texts/supervision-en.ts';
import { supervisionZh as watchZh } from '../../client/texts/supervision-zh.ts';
import { textsOf } from '../../client/texts/use-texts.ts';
import { hallEn } from './hall-en.ts';
import { hallZh } from './hall-zh.ts';
import { noticeEn } from './notice-en.ts';
import { noticeZh } from './notice-zh.ts';
import { signEn } from './sign-en.ts';
import { signZh } from './sign-zh.ts';
import { voiceEn } from './voice-en.ts';
import { voiceZh } from './voice-zh.ts';
import { waitingEn } from './waiting-en.ts';
import { waitingZh } from './waiting-zh.ts';
import { wallEn } from './wall-en.ts';
import { wallZh } from './wall-zh.ts';

// Sections of one file, and no section in two of them.
const zh = {
  ...hallZh,
  ...voiceZh,
  ...waitingZh,
  ...signZh,
  ...wallZh,
  ...noticeZh,
  supervision: watchZh,
  figures: figuresZh,
};
const en: typeof zh = {
  ...hallEn,
  ...voiceEn,
  ...waitingEn,
  ...signEn,
  ...wallEn,
  ...noticeEn,
  supervision: watchEn,
  figures: figuresEn,
};

export const texts = { zh, en };

/** The boards' words. */
export const useTexts = textsOf<typeof zh>();
