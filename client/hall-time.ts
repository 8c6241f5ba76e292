const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A page shows one hall, whatever its browser is set to: minutes east of UTC, China's until the hall has said its own. */
let offsetMinutes = 480;

/** Takes the hall's word about its wall clock, before anything of the hall is shown. */
export function setHallOffset(minutes: number): void {
  offsetMinutes = minutes;
}

/** The hall's wall clock, minutes east of UTC. */
export const hallOffset = (): number => offsetMinutes;

const two = (n: number): string => String(n).padStart(2, '0');
const wallMs = (at: number): number => at + offsetMinutes * MINUTE_MS;
const wall = (at: number): Date => new Date(wallMs(at));
const wallDay = (at: number): number => Math.floor(wallMs(at) / DAY_MS);

/** 10:24 */
export function clockText(at: number): string {
  const time = wall(at);
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
}

/** 10:24:06 */
export function timeText(at: number): string {
  return `${clockText(at)}:${two(wall(at).getUTCSeconds())}`;
}

/** 2026-11-22, as the service day is named. */
export function dateOf(at: number): string {
  return wall(at).toISOString().slice(0, 10);
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 5月28日 星期四, or Thu 28 May. */
export function dayText(at: number, language: 'zh' | 'en'): string {
  const time = wall(at);
  if (language === 'zh') {
    return `${time.getUTCMonth() + 1}月${time.getUTCDate()}日 星期${WEEKDAYS[time.getUTCDay()]!}`;
  }
  const shape = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return time.toLocaleDateString('en-GB', shape);
}

/** A date, YYYY-MM-DD, as 9月18日 or 18 Sep; with its year where that is not `year`. */
export function dateText(date: string, language: 'zh' | 'en', year: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  const own = at.getUTCFullYear();
  if (language === 'zh')
    return `${own === year ? '' : `${own}年`}${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  const shape = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return at.toLocaleDateString('en-GB', own === year ? shape : { ...shape, year: 'numeric' });
}

/**
 * A moment as one says it: 8:30 of today, 明天 8:30, 5月29日 8:30; tomorrow at 8:30, on 29 May at 8:30. `now` is the hall's
 * time; both epoch ms.
 */
export function momentText(at: number, now: number, language: 'zh' | 'en'): string {
  const time = wall(at);
  const clock = `${time.getUTCHours()}:${two(time.getUTCMinutes())}`;
  const days = wallDay(at) - wallDay(now);
  if (days === 0) return clock;
  if (days === 1) return language === 'zh' ? `明天 ${clock}` : `tomorrow at ${clock}`;
  if (language === 'zh') return `${time.getUTCMonth() + 1}月${time.getUTCDate()}日 ${clock}`;
  const day = time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `on ${day} at ${clock}`;
}

/** 06:12, or 1:06:12 from an hour on. */
export function lapseText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
