import type { DayHours, Hours } from './hours.ts';

/** What stands between the figures of a week: names of the days from Monday on, and how they are joined. */
export interface WeekWords {
  readonly days: readonly string[];
  readonly through: string;
  readonly comma: string;
  readonly semicolon: string;
}

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** When the counters serve in an ordinary week: equal days in one piece, closed days left out. */
export function weekText({ week }: Hours, words: WeekWords): string {
  const said = (day: DayHours) =>
    day.serve.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(words.comma);
  const runs: { from: number; to: number; text: string }[] = [];
  week.forEach((day, at) => {
    const text = said(day);
    const last = runs.at(-1);
    if (last && last.text === text) last.to = at;
    else runs.push({ from: at, to: at, text });
  });
  return runs
    .filter(({ text }) => text !== '')
    .map(({ from, to, text }) => {
      const days = from === to ? words.days[from] : `${words.days[from]}${words.through}${words.days[to]}`;
      return `${days} ${text}`;
    })
    .join(words.semicolon);
}
