import type { Spoken } from './sentence.ts';

/** A queue's own number, one of a kiosk's series, or one of a paper roll's (rules N1, N10). */
const NAME = /^([A-Z]{1,2}(?:-[KP]\d{1,4}-)?\d{1,6})\.([1-9]\d{0,3})\.wav$/;
const TIMES = /^[0-3]$/;

/** Where an announcement is to be had: its address alone says every sample of it, so it may be kept for ever. */
export function wavAddress(label: string, counter: number, { times, yao }: Spoken, mark: string): string {
  return `/api/voice/${label}.${counter}.wav?zh=${times.zh}&en=${times.en}&yao=${yao ? 1 : 0}&pack=${mark}`;
}

/** The ticket's label and the counter's number of a file's name; null where it is none of ours. */
export function readWavName(name: string): { readonly label: string; readonly counter: number } | null {
  const [, label, counter] = NAME.exec(name) ?? [];
  return label === undefined ? null : { label, counter: Number(counter) };
}

/** How an address asks to be spoken; null where that is not understood, or nothing would be said. */
export function readSpoken(query: Readonly<Record<string, unknown>>): Spoken | null {
  const { zh, en, yao } = query;
  if (typeof zh !== 'string' || typeof en !== 'string' || !TIMES.test(zh) || !TIMES.test(en)) return null;
  if (zh === '0' && en === '0') return null;
  return { times: { zh: Number(zh), en: Number(en) }, yao: yao === '1' };
}
