/** What a sign says while nobody knows what it should: never a number (rule B25). */
export const UNKNOWN = '暂停显示';

/** The last that the hall said of a counter, and when, by a clock that only goes on, ms. */
export interface Heard {
  readonly text: string;
  readonly at: number;
}

/** What a sign is to say at `now`: what the hall said last, until that is `staleMs` old. Pure. */
export function toSay(heard: Heard | null, now: number, staleMs: number): string {
  return heard !== null && now - heard.at < staleMs ? heard.text : UNKNOWN;
}

/** Whether a sign is written to now: something else than stood there, or what stands is to be told again. Pure. */
export function isDue(
  text: string,
  shown: { readonly text: string; readonly at: number } | null,
  now: number,
  againMs: number,
): boolean {
  return shown === null || shown.text !== text || now - shown.at >= againMs;
}
