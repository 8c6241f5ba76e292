/** The hall's wall clock is China's, whatever a browser is set to. */
const OFFSET_MS = 8 * 3_600_000;

const two = (n: number): string => String(n).padStart(2, '0');
const wall = (at: number): Date => new Date(at + OFFSET_MS);

/** 10:24 */
export function clockText(at: number): string {
  const time = wall(at);
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
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

/** 06:12, or 1:06:12 from an hour on. */
export function lapseText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const tail = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
