import { readFileSync } from 'node:fs';
import type { PublishedYear } from '../domain/time/legal/calendar.ts';

interface HolidayFile {
  readonly years: Readonly<
    Record<
      string,
      {
        readonly papers: readonly string[];
        readonly days: readonly {
          readonly name: string;
          readonly date: string;
          readonly isOffDay: boolean;
        }[];
      }
    >
  >;
}

/** The years the State Council has announced (data/README.md); one without days is not announced yet. */
export function announcedYears(): PublishedYear[] {
  const file = new URL('./data/cn_holidays_2023_2026.json', import.meta.url);
  const { years } = JSON.parse(readFileSync(file, 'utf8')) as HolidayFile;
  return Object.entries(years)
    .filter(([, { days }]) => days.length > 0)
    .map(([year, { papers, days }]) => ({
      year: Number(year),
      source: papers.join(' '),
      days: days.map(({ date, name, isOffDay }) => ({ date, name, off: isOffDay })),
    }));
}
