import { describe, expect, it } from 'vitest';
import { dateText } from '../../../client/hall-time.ts';
import { kindsOf } from '../../../counter-ui/settings/legal-days/day-kind.ts';
import { holidaysIn, nameNear, withDay } from '../../../counter-ui/settings/legal-days/named-days.ts';
import { textOf } from '../../../counter-ui/settings/legal-days/text-of.ts';
import { legalCalendar } from '../../../server/contract/time.ts';

const off = (date: string, name: string) => ({ date, name, off: true });
const worked = (date: string, name: string) => ({ date, name, off: false });

describe('the days of a year', () => {
  it('are holidays with their stretches and the days worked for them, as they come', () => {
    const days = [
      off('2027-10-01', '国庆节'),
      off('2027-02-06', '春节'),
      off('2027-02-05', '春节'),
      worked('2027-01-30', '春节'),
      off('2027-02-08', '春节'),
      off('2027-01-01', '元旦'),
      worked('2027-10-09', '国庆节'),
    ];
    expect(holidaysIn(days)).toEqual([
      { name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-01', n: 1 }], worked: [] },
      {
        name: '春节',
        off: [
          { from: '2027-02-05', to: '2027-02-06', n: 2 },
          { from: '2027-02-08', to: '2027-02-08', n: 1 },
        ],
        worked: ['2027-01-30'],
      },
      { name: '国庆节', off: [{ from: '2027-10-01', to: '2027-10-01', n: 1 }], worked: ['2027-10-09'] },
    ]);
  });

  it('are changed one by one, and a day that goes back leaves no trace', () => {
    const days = [off('2027-01-01', '元旦'), off('2027-10-01', '国庆节')];
    const more = withDay(days, '2027-05-01', off('2027-05-01', '劳动节'));
    expect(more.map(({ date }) => date)).toEqual(['2027-01-01', '2027-05-01', '2027-10-01']);
    expect(withDay(more, '2027-05-01', null)).toEqual(days);
    expect(withDay(days, '2027-10-01', worked('2027-10-01', '国庆节'))[1]!.off).toBe(false);
  });

  it('take the name of the nearest within a week', () => {
    const days = [off('2027-09-15', '中秋节'), off('2027-10-01', '国庆节')];
    expect(nameNear(days, '2027-10-08')).toBe('国庆节');
    expect(nameNear(days, '2027-09-25')).toBe('国庆节');
    expect(nameNear(days, '2027-10-09')).toBe('');
  });

  it('are told apart: announced, by the law alone, weekend, worked', () => {
    const years = [
      { year: 2026, source: 'x', days: [off('2026-10-01', '国庆节'), worked('2026-10-10', '国庆节')] },
    ];
    const kind = kindsOf(years, legalCalendar(years));
    const dates = ['2026-10-01', '2026-10-10', '2026-10-02', '2026-10-11', '2027-10-01', '2027-10-02'];
    expect(dates.map(kind)).toEqual(['off', 'worked', 'work', 'weekend', 'expected', 'weekend']);
  });

  it('are said in both languages, with the year where it is another', () => {
    expect(dateText('2027-09-18', 'zh', 2027)).toBe('9月18日');
    expect(dateText('2028-01-04', 'zh', 2027)).toBe('2028年1月4日');
    expect(dateText('2027-05-08', 'en', 2027)).toBe('8 May');
    expect(dateText('2028-01-04', 'en', 2027)).toBe('4 Jan 2028');
  });
});

it('a file is read as UTF-8, or as Chinese spreadsheets save it', () => {
  const utf8 = new TextEncoder().encode('元旦,休');
  expect(textOf(utf8.buffer)).toBe('元旦,休');
  const gb = Uint8Array.from([0xd4, 0xaa, 0xb5, 0xa9, 0x2c, 0xd0, 0xdd]);
  expect(textOf(gb.buffer)).toBe('元旦,休');
});
