import { checkYear, type CalendarFaultCode, type PublishedYear } from '../../../server/contract/time.ts';
import { readCsv } from './csv-years.ts';
import type { FileFault, FileYear, WholeFile } from './file-year.ts';
import { readJsonYears } from './json-years.ts';

/** What a file of announced years holds: its years, or everything that is wrong in it and none of them. */
export interface ReadYears {
  readonly years: readonly PublishedYear[];
  readonly faults: readonly FileFault[];
}

const MOST = { text: 1_000_000, days: 150, name: 50, source: 500 };

/**
 * Takes the text of a file, JSON or CSV, and the years the hall has; gives the years in it, sound and in order of their
 * dates. One fault and nothing of the file is taken. The number of the document may be missing: a CSV has none.
 */
export function readYears(text: string, present: readonly PublishedYear[]): ReadYears {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return refused({ line: 1, code: 'empty_file', value: '' });
  if (plain.length > MOST.text) return refused({ line: 1, code: 'too_large', value: '' });
  const file: WholeFile = /^\s*[{[]/.test(plain) ? readJsonYears(plain) : readCsv(plain);
  const named = file.years.filter(({ days }) => days.length > 0);
  if (file.faults.length === 0 && named.length === 0)
    return refused({ line: 1, code: 'no_years', value: '' });
  const years = named.map(publishedOf);
  const others = [...present.filter(({ year }) => !years.some(one => one.year === year)), ...years];
  const faults = [...file.faults, ...named.flatMap((one, at) => faultsOf(one, years[at]!, others))];
  return faults.length > 0
    ? refused(...faults.sort((a, b) => a.line - b.line))
    : { years: [...years].sort((a, b) => a.year - b.year), faults };
}

const refused = (...faults: FileFault[]): ReadYears => ({ years: [], faults });

const publishedOf = ({ year, source, days }: FileYear): PublishedYear => ({
  year,
  source,
  days: days.map(({ date, name, off }) => ({ date, name, off })).sort((a, b) => (a.date < b.date ? -1 : 1)),
});

function faultsOf(from: FileYear, year: PublishedYear, others: readonly PublishedYear[]): FileFault[] {
  const { line, days, source } = from;
  const inYear = (code: FileFault['code']): FileFault => ({ line, code, value: String(year.year) });
  const whole = [
    ...(days.length > MOST.days ? [inYear('too_many_days')] : []),
    ...(source.length > MOST.source ? [inYear('long_source')] : []),
  ];
  const long = days.filter(({ name }) => name.length > MOST.name);
  return [
    ...whole,
    ...long.map(day => ({ line: day.line, code: 'long_name' as const, value: day.date })),
    ...checkYear(year, others)
      .filter(({ code }) => code !== 'no_source')
      .map(({ code, date }) => ({ line: lineOf(from, code, date), code, value: date })),
  ];
}

/** A date that is there twice is at fault where it comes the second time. */
function lineOf({ line, days }: FileYear, code: CalendarFaultCode, date: string): number {
  const lines = days.filter(day => day.date === date).map(day => day.line);
  return (code === 'duplicate_date' ? lines.at(-1) : lines[0]) ?? line;
}
