import { CHART_WORDS_EN } from './words-en.ts';
import { CHART_WORDS_ZH } from './words-zh.ts';

/** The words around a chart; what its steps say is the entry's own. */
export interface ChartWords {
  readonly lang: 'zh-CN' | 'en';
  readonly suffix: string;
  readonly categorySuffix: string;
  readonly whole: string;
  readonly start: string;
  readonly end: { readonly title: string; readonly note: string };
  readonly channels: Readonly<Record<'counter' | 'online' | 'courier', string>>;
  readonly listComma: string;
  readonly facts: Readonly<Record<'promised' | 'statutory' | 'fee' | 'items' | 'drawn', string>>;
  readonly example: string;
  readonly disclosed: string;
  readonly free: string;
  readonly charged: string;
  readonly limit: {
    readonly spot: string;
    readonly today: string;
    readonly workingDays: (n: number) => string;
    readonly days: (n: number) => string;
    readonly from: (least: string, most: string) => string;
  };
  readonly version: (n: number) => string;
  readonly since: (year: number, month: number, day: number) => string;
  readonly items: (n: number) => string;
  readonly ofItems: (n: number, all: number) => string;
  readonly judged: (n: number) => string;
  readonly more: (n: number) => string;
  readonly rest: (bureaus: number, items: number) => string;
  readonly applicant: string;
  /** Who is acted upon where nobody applies. */
  readonly party: string;
  readonly posts: Readonly<Record<'intake' | 'section' | 'chief' | 'body' | 'legal', string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly phaseNotes: Readonly<Record<Phase, string>>;
  readonly kindsLane: string;
  readonly points: string;
  readonly rights: string;
  readonly bureaus: string;
  /** What the law gives everyone who applies for a permit (行政许可法 7, 31, 36, 38). */
  readonly permitRights: readonly string[];
  readonly complaint: string;
  readonly scan: string;
  readonly scanOnly: string;
  readonly legend: Readonly<Record<'rare' | 'judges' | 'disclosed' | 'limits' | 'joint', string>>;
}

/** The common phases of handling. */
export type Phase = 'apply' | 'accept' | 'examine' | 'decide' | 'deliver';

export { CHART_WORDS_EN, CHART_WORDS_ZH };
