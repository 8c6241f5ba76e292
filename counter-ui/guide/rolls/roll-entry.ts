import type { CommandInput } from '../../../server/contract/commands.ts';

/** What became of a paper number. */
export const FATES = ['waiting', 'served', 'left'] as const;
export type Fate = (typeof FATES)[number];

/** A number as the guide fills it in; times are HH:MM. */
export interface RollLine {
  readonly number: number;
  fate: Fate;
  counterId: string;
  endedAt: string;
  minutes: number;
  badge: string;
}

export const newLine = (number: number): RollLine => ({
  ...{ number, fate: 'waiting', counterId: '', endedAt: '', minutes: 10, badge: '' },
});

/** A time of day, HH:MM, of a date, YYYY-MM-DD, on the hall's wall (minutes east of UTC), as epoch ms; null: it is none. */
export function wallMoment(date: string, time: string, offsetMinutes: number): number | null {
  const found = /^(\d{2}):(\d{2})$/.exec(time);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (!found || Number.isNaN(midnight)) return null;
  return midnight + (Number(found[1]) * 60 + Number(found[2]) - offsetMinutes) * 60_000;
}

/** The numbers of a range, rising; none where it is no range of the block. */
export function rangeOf(from: number, to: number, size: number): number[] {
  const isRange = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to && to <= size;
  return isRange ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
}

export interface RollForm {
  readonly rollId: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly lines: readonly RollLine[];
}

/** What is sent; null while something is missing. Without a last time all were handed out at the first. */
export function entryOf(form: RollForm, date: string, offset: number): CommandInput<'roll:enter'> | null {
  const { rollId, lines } = form;
  const [first, last] = [lines[0], lines.at(-1)];
  const firstAt = wallMoment(date, form.firstAt, offset);
  const lastAt = form.lastAt === '' ? firstAt : wallMoment(date, form.lastAt, offset);
  if (!first || !last || firstAt === null || lastAt === null) return null;
  const byHand = lines.filter(({ fate }) => fate === 'served');
  const served = byHand.flatMap(({ number, counterId, endedAt, minutes, badge }) => {
    const at = wallMoment(date, endedAt, offset);
    if (at === null || counterId === '' || !(minutes >= 1)) return [];
    return [{ number, counterId, endedAt: at, minutes, ...(badge.trim() !== '' && { badge: badge.trim() }) }];
  });
  if (served.length < byHand.length) return null;
  const left = lines.filter(({ fate }) => fate === 'left').map(({ number }) => number);
  return { rollId, from: first.number, to: last.number, firstAt, lastAt, served, left };
}
