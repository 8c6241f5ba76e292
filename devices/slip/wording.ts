import type { Slip } from '../../server/contract/printing.ts';

export const WAIT_UNKNOWN = '等候时间暂不可知';

/** 前面 12 人 and 约 20-30 分钟: two lines, one where nothing is known (offline). Minutes are whole. */
export function waitLines(slip: Pick<Slip, 'ahead' | 'band'>): string[] {
  if (slip.ahead === null) return [WAIT_UNKNOWN];
  return [`前面 ${slip.ahead} 人`, slip.band === null ? WAIT_UNKNOWN : bandText(slip.band)];
}

function bandText(band: { readonly lowMinutes: number; readonly highMinutes: number }): string {
  if (band.highMinutes <= 0) return '不用等';
  if (band.lowMinutes <= 0) return `约 ${band.highMinutes} 分钟以内`;
  if (band.lowMinutes === band.highMinutes) return `约 ${band.highMinutes} 分钟`;
  return `约 ${band.lowMinutes}-${band.highMinutes} 分钟`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 2026-11-22 09:05 on the hall's wall clock: `at` epoch ms, offset in minutes east of UTC. */
export function wallTime(at: number, utcOffsetMinutes: number): string {
  const wall = new Date(at + utcOffsetMinutes * 60_000);
  const day = [wall.getUTCFullYear(), two(wall.getUTCMonth() + 1), two(wall.getUTCDate())].join('-');
  return `${day} ${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
}

/** 0417: the running number of slips of a machine, four figures, more when needed. */
export function serialText(serial: number): string {
  return String(serial).padStart(4, '0');
}

/** 补打 1: shown on every copy after the first. */
export function copyText(copy: number): string {
  return `补打 ${copy}`;
}
