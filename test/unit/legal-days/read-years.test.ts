import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYears } from '../../../counter-ui/settings/legal-days/read-years.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';

const faultsIn = (text: string, present: Parameters<typeof readYears>[1] = []) =>
  readYears(text, present).faults.map(({ line, code, value }) => `${line} ${code} ${value}`.trim());
const day = (date: string, name: string, isOffDay: boolean): string =>
  JSON.stringify({ name, date, isOffDay });
const single = (...days: string[]): string =>
  `{\n"year": 2027,\n"papers": ["国办发明电〔2026〕99号"],\n"days": [\n${days.join(',\n')}\n]}`;

describe('a file of announced years', () => {
  it('in the shape of the hall’s own: every year that has days', () => {
    const url = new URL('../../../server/seed/data/cn_holidays_2023_2026.json', import.meta.url);
    const { years, faults } = readYears(readFileSync(url, 'utf8'), announcedYears());
    expect(faults).toEqual([]);
    const sorted = announcedYears().map(one => ({
      ...one,
      days: [...one.days].sort((a, b) => (a.date < b.date ? -1 : 1)),
    }));
    expect(years).toEqual(sorted);
  });

  it('of one year, its papers as the source, its days by date', () => {
    const text = single(day('2027-01-03', '元旦', false), day('2027-01-01', '元旦', true));
    expect(readYears(text, [])).toEqual({
      years: [
        {
          year: 2027,
          source: '国办发明电〔2026〕99号',
          days: [
            { date: '2027-01-01', name: '元旦', off: true },
            { date: '2027-01-03', name: '元旦', off: false },
          ],
        },
      ],
      faults: [],
    });
  });

  it.each(['date,name,off\n2026-12-31,元旦,休\n2027/1/1,元旦,1\n2027-01-03,"元旦",班\n'])(
    'as CSV, the last days of the year before with the others: %j',
    text => {
      expect(readYears(`\uFEFF${text.replaceAll('\n', '\r\n')}`, [])).toEqual({
        years: [
          {
            year: 2027,
            source: '',
            days: [
              { date: '2026-12-31', name: '元旦', off: true },
              { date: '2027-01-01', name: '元旦', off: true },
              { date: '2027-01-03', name: '元旦', off: false },
            ],
          },
        ],
        faults: [],
      });
    },
  );

  it.each([
    ['', ['1 empty_file']],
    ['{"years": {\n"2027": ', ['2 not_json']],
    ['{"year": 2027,\n "days": [],\n}', ['3 not_json']],
    ['{"year": 2027,\n"year": 2028}', ['2 not_json']],
    ['{"year": 2027, "days": []} x', ['1 not_json']],
    ['['.repeat(50_000), ['1 not_json']],
    ['{"days": []}', ['1 no_years']],
    ['{"year": 2027, "days": []}', ['1 no_years']],
    ['{"years": {\n"next": {"days": []}}}', ['2 bad_year next']],
    ['{"year": 1927, "days": []}', ['1 bad_year 1927']],
    ['{"year": 2027}', ['1 no_days 2027']],
    ['date,name,off\n', ['1 no_years']],
    ['date,name,off\n2027-01-01,元旦', ['2 bad_day']],
    ['date,name,off\n2027-01-01,元旦,休,x', ['2 bad_day']],
    ['date,name,off\n2027-01-01,"元旦,休', ['2 bad_day']],
    ['date,name,off\n\n2027-01-01,元旦,也许', ['3 bad_off 2027-01-01']],
    ['hello', ['1 bad_day']],
    ['soon,元旦,休', ['1 bad_year 0']],
  ])('that is none is refused with its line: %j', (text, says) => {
    expect(faultsIn(text)).toEqual(says);
  });

  it('with a fault is refused whole, each fault with its line', () => {
    const text = single(
      day('2027-01-01', '元旦', true),
      day('2027-02-30', '春节', true),
      day('2027-01-05', '元旦', false),
      day('2027-01-01', '元旦', true),
      day('2028-05-01', '劳动节', true),
      day('2027-05-01', ' ', true),
      day('2027-05-02', '长'.repeat(51), true),
      '{"date": "2027-05-03", "name": "劳动节", "isOffDay": "yes"}',
      '{"date": 20270504}',
    );
    expect(faultsIn(text)).toEqual([
      '6 bad_date 2027-02-30',
      '7 worked_weekday 2027-01-05',
      '8 duplicate_date 2027-01-01',
      '9 other_year 2028-05-01',
      '10 empty_name 2027-05-01',
      '11 long_name 2027-05-02',
      '12 bad_off 2027-05-03',
      '13 bad_day',
    ]);
    expect(readYears(text, []).years).toEqual([]);
  });

  it('may not contradict a year that the hall has, but may take the place of its own', () => {
    const has = { year: 2026, source: 'x', days: [{ date: '2026-12-31', name: '元旦', off: true }] };
    const text = single(day('2026-12-31', '元旦', false), day('2027-01-01', '元旦', true));
    expect(faultsIn(text, [has])).toEqual(['5 worked_weekday 2026-12-31', '5 contradicts 2026-12-31']);
    expect(faultsIn(text.replace('"isOffDay":false', '"isOffDay":true'), [has])).toEqual([]);
    const own = { year: 2027, source: 'x', days: [{ date: '2027-01-01', name: '元旦', off: false }] };
    expect(faultsIn(single(day('2027-01-01', '元旦', true)), [own])).toEqual([]);
  });
});
