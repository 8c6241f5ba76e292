import type { CalendarFaultCode } from '../../../server/contract/time.ts';

/** A year as it stands in a file, with the lines it stands on. */
export interface FileYear {
  readonly line: number;
  readonly year: number;
  readonly source: string;
  readonly days: readonly FileDay[];
}

/** A day off or a worked day of a file. */
export interface FileDay {
  readonly line: number;
  readonly date: string;
  readonly name: string;
  readonly off: boolean;
}

export type FileFaultCode =
  | CalendarFaultCode
  | 'empty_file'
  | 'too_large'
  | 'not_json'
  | 'no_years'
  | 'bad_year'
  | 'bad_day'
  | 'bad_off'
  | 'long_name'
  | 'long_source'
  | 'too_many_days';

/** What is wrong on a line of a file; `value` is the date, the year or the word that is. */
export interface FileFault {
  readonly line: number;
  readonly code: FileFaultCode;
  readonly value: string;
}

/** What a file holds before it is judged by the rules of a year. */
export interface WholeFile {
  readonly years: readonly FileYear[];
  readonly faults: readonly FileFault[];
}

/** The years the hall can hold. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= 2_000 && year <= 2_100;

/** Whether a line of a file holds a fault in place of a day. */
export const isFault = (read: FileDay | FileFault): read is FileFault => 'code' in read;

/** Whether it holds a day. */
export const isDay = (read: FileDay | FileFault): read is FileDay => !isFault(read);
