import { NO_MORE_NUMBERS } from './day-time.ts';

/** How many come in an hour, by the half hour from 8:30: a rush in the morning, a lull at noon, a smaller rush. */
const AN_HOUR = [120, 190, 230, 220, 190, 160, 110, 60, 40, 50, 90, 130, 150, 150, 130, 100, 60, 20] as const;
const FROM = 8 * 60 + 30;

/** How many come in an hour at a minute of the day. */
export function arrivalsAt(minute: number): number {
  if (minute < FROM || minute >= NO_MORE_NUMBERS) return 0;
  return AN_HOUR[Math.floor((minute - FROM) / 30)] ?? 0;
}

/** Minutes until the next one comes, when they come by chance; null: nobody comes any more. */
export function untilNext(minute: number, chance: number): number | null {
  const anHour = arrivalsAt(minute);
  return anHour === 0 ? null : (-Math.log(1 - chance) * 60) / anHour;
}
