import type { Text } from '../../domain/hall/plan.ts';
import type { DayHours, Hours, SpecialDay } from '../../domain/hours/hours.ts';
import type { NamedDay } from '../../domain/time/legal/calendar.ts';
import { announcedYears } from '../holidays.ts';

/** Years before this one are over; the hall starts with those that may still come. */
const FROM_YEAR = '2026';

const at = (hour: number, minute = 0): number => hour * 60 + minute;

/** An example (示例): the counters' hours, numbers from twenty minutes before and till some time before the end. */
const WORKDAY: DayHours = {
  serve: [
    [at(8, 30), at(12)],
    [at(13, 30), at(17, 30)],
  ],
  issue: [
    [at(8, 10), at(11, 45)],
    [at(13, 10), at(17)],
  ],
};
const CLOSED: DayHours = { serve: [], issue: [] };

const ENGLISH: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

function nameOf({ name, off }: NamedDay): Text {
  const en = name
    .split('、')
    .map(one => ENGLISH[one] ?? one)
    .join(', ');
  return off ? { zh: name, en } : { zh: `${name}调休上班`, en: `Working day for ${en}` };
}

function specialDays(): SpecialDay[] {
  return announcedYears()
    .flatMap(({ days }) => days)
    .filter(({ date }) => date >= FROM_YEAR)
    .map(day => ({ date: day.date, name: nameOf(day), hours: day.off ? null : WORKDAY }));
}

/** The hours the hall starts with: Monday to Friday, and the public holidays as the State Council announced them. */
export function defaultHours(): Hours {
  const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? WORKDAY : CLOSED));
  return { week, special: specialDays() };
}
