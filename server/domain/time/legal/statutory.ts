import { dateOf, dayOf } from '../civil.ts';

/** 春节 (its first day), 清明, 端午, 中秋 as month-day: lunar, so a table; checked with two almanacs. */
const MOVING: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};

/**
 * Takes a year; gives the dates that are off by law whatever is announced (全国年节及纪念日放假办法, 2024, 2): 元旦 1 day,
 * 春节 from the eve 4, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. Years beyond the table have the fixed ones alone.
 */
export function statutoryDaysOff(year: number): string[] {
  const on = (monthDay: string): string => `${year}-${monthDay}`;
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(on);
  const moving = MOVING[year];
  if (!moving) return fixed;
  const [spring, ...single] = moving;
  const first = dayOf(on(spring));
  return [...fixed, ...[-1, 0, 1, 2].map(by => dateOf(first + by)), ...single.map(on)];
}
