import { englishNumber, mandarinNumber } from './number-clips.ts';
import type { VoiceSettings } from './settings.ts';

/** What an announcement is joined from: a clip by its name, or so many ms of silence. */
export type Piece = string | number;

/** Pauses, ms: inside a number, at a comma, between sentences. */
const STEP_MS = 40;
const COMMA_MS = 260;
const SENTENCE_MS = 650;

export type Spoken = Pick<VoiceSettings, 'times' | 'yao'>;

/** A ticket's number sign by sign; between the parts of a kiosk's own series a pause. */
function signs(label: string, language: 'zh' | 'en', yao: boolean): Piece[] {
  const clips = [...label.toLowerCase()].map((sign): Piece => {
    if (sign === '-') return COMMA_MS / 2;
    return language === 'zh' && yao && sign === '1' ? 'zh-yao' : `${language}-${sign}`;
  });
  return clips.flatMap((clip, at) => (at === 0 ? [clip] : [STEP_MS, clip]));
}

/** 请 A零一二 号，到 3 号窗口办理。 */
function mandarin(label: string, counter: number, yao: boolean): Piece[] {
  const number = signs(label, 'zh', yao);
  return [
    'zh-please',
    STEP_MS,
    ...number,
    'zh-number',
    COMMA_MS,
    'zh-to',
    ...mandarinNumber(counter),
    'zh-counter',
  ];
}

/** Ticket A zero one two, please go to counter three. */
function english(label: string, counter: number): Piece[] {
  const number = signs(label, 'en', false);
  return ['en-ticket', STEP_MS, ...number, COMMA_MS, 'en-please', STEP_MS, ...englishNumber(counter)];
}

/**
 * An announcement as clips and pauses: the chime, the sentence in Mandarin, then in English, each as often as the hall
 * has set (rule B10). Takes a ticket's label and its counter's number, 1–9,999. Pure.
 */
export function announcementPieces(label: string, counter: number, { times, yao }: Spoken): Piece[] {
  const sentences = [
    ...Array.from({ length: times.zh }, () => mandarin(label, counter, yao)),
    ...Array.from({ length: times.en }, () => english(label, counter)),
  ];
  return [
    'chime',
    ...sentences.flatMap((sentence, at) => (at === 0 ? sentence : [SENTENCE_MS, ...sentence])),
  ];
}
