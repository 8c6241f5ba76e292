import type { DayTime } from './day-time.ts';
import type { Line } from './line.ts';

const at = (hours: number, minutes: number): number => hours * 60 + minutes;

async function when(day: DayTime, minute: number): Promise<void> {
  while (day.minute() < minute) await day.rest(250);
}

/** A printer without paper in the morning, until somebody puts a roll in. */
export async function playPaperOut(slips: string, day: DayTime): Promise<void> {
  const turn = (paper: 'out' | 'full'): Promise<unknown> =>
    fetch(new URL('/printers/pr-3', slips), { method: 'POST', body: JSON.stringify({ paper }) });
  await when(day, at(9, 20));
  await turn('out');
  await when(day, at(9, 50));
  await turn('full');
}

/** A drill: the hall is suspended for some minutes, on all screens at once. */
export async function playDrill(director: Line, day: DayTime): Promise<void> {
  await when(day, at(11, 5));
  const text = { zh: '消防演练，几分钟后恢复', en: 'Fire drill; service resumes in a few minutes' };
  await director.command('notice:raise', { level: 'suspend', text });
  try {
    await when(day, at(11, 12));
  } finally {
    await director.command('notice:lift', {});
  }
}
