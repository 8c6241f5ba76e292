import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedYear } from '../../../server/domain/time/legal/calendar.ts';

interface HolidayFile {
  readonly years: Readonly<
    Record<string, { papers: string[]; days: { name: string; date: string; isOffDay: boolean }[] }>
  >;
}

/** The years of `server/seed/data/cn_holidays_2023_2026.json`; one without days is not announced. */
export function announcedYears(): PublishedYear[] {
  const file = path.resolve(import.meta.dirname, '../../../server/seed/data/cn_holidays_2023_2026.json');
  const { years } = JSON.parse(readFileSync(file, 'utf8')) as HolidayFile;
  return Object.entries(years)
    .filter(([, { days }]) => days.length > 0)
    .map(([year, { papers, days }]) => ({
      year: Number(year),
      source: papers.join(' '),
      days: days.map(({ date, name, isOffDay }) => ({ date, name, off: isOffDay })),
    }));
}
