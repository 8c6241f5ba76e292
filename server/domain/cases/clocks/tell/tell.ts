import type { SpecialProcedure } from '../../../catalogue/entry/terms.ts';
import type { ClockAccount, ClockLimit } from '../explain.ts';
import type { Light } from '../light.ts';
import { basisOf } from './basis.ts';
import { type LightLine, lightsSaid, type LitTurn } from './lights.ts';
import { dateSaid, groundSaid, type TellLanguage, unitOf } from './said.ts';
import { type ClockSum, sumsOf } from './sums.ts';
import { type ClockCell, weeksOf } from './weeks.ts';
import { TELL_EN } from './words-en.ts';
import { TELL_ZH, type TellWords } from './words.ts';

/** A pause of a clock as its paper told it; `notice`: the paper's number. */
export interface ToldPause {
  readonly ground: SpecialProcedure;
  readonly from: string;
  /** The last day that is not counted. */
  readonly to: string;
  readonly told: number;
  readonly notice: string | null;
}

/** What a clock is of, beside its account. */
export interface ClockMatter {
  /** Whether it is a licence (行政许可), whose limits that law counts. */
  readonly licence: boolean;
  readonly pauses: readonly ToldPause[];
  readonly extensionNotice: string | null;
  /** The turns of the light that are on record, oldest first. */
  readonly lit: readonly LitTurn[];
}

export interface LimitLine {
  readonly which: 'promised' | 'statutory';
  readonly words: string;
  readonly on: string;
  readonly left: string;
}

/** A clock in words: the same for the screen and for paper (rule G56). */
export interface ToldClock {
  readonly title: string;
  readonly says: string;
  readonly light: Light;
  readonly lightSays: string;
  readonly weekdays: readonly string[];
  /** Monday to Sunday; null: before the first day and after the last. */
  readonly weeks: readonly (readonly (ClockCell | null)[])[];
  readonly sums: { readonly title: string; readonly rows: readonly ClockSum[]; readonly used: ClockSum };
  readonly limits: { readonly title: string; readonly rows: readonly LimitLine[] };
  readonly lights: {
    readonly title: string;
    readonly rows: readonly LightLine[];
    readonly note: string | null;
  };
  readonly basis: { readonly title: string; readonly rows: readonly { name: string; words: string }[] };
  readonly legend: TellWords['legend'];
}

/** Tells a clock in words (rule G56): every day with its reason, sums, both limits, pauses, extension and lights. */
export function tellClock(account: ClockAccount, matter: ClockMatter, language: TellLanguage): ToldClock {
  const words = language === 'en' ? TELL_EN : TELL_ZH;
  const on = (date: string): string => dateSaid(words, date, account.today);
  const kind = account.how === 'deemed' ? 'deemed' : account.kind;
  const { today, turns } = account;
  const limits = (['promised', 'statutory'] as const).flatMap((which): LimitLine[] => {
    const limit = account[which];
    if (!limit) return [];
    const name = words.limit[account.kind === 'decision' ? which : account.kind];
    const left = leftSaid(words, limit);
    return [
      {
        which,
        words: `${name} ${words.days(limit.n, limit.unit)}`,
        on: limit.dueOn ? on(limit.dueOn) : '—',
        left,
      },
    ];
  });
  const says = [
    words.began[kind](on(account.from)),
    ...matter.pauses.map(({ ground, from, to }) =>
      words.paused(groundSaid(ground, language), on(from), on(to)),
    ),
    ...(account.extension ? [words.extended(words.days(account.extension.days, unitOf(account)))] : []),
    words.todayIs(on(today)),
  ];
  return {
    ...{ title: words.title, says: begun(says.join(words.join)), light: account.light },
    lightSays: [words.light[account.light], ...limits.slice(0, 1).map(line => `${line.words}，${line.left}`)]
      .join(' · ')
      .replace('，', words.join),
    weekdays: words.weekdays,
    weeks: weeksOf(account, words, language),
    sums: sumsOf(account, words, language),
    limits: { title: words.limits, rows: limits },
    lights: {
      title: words.lights,
      rows: lightsSaid(account, matter.lit, words),
      note: turns.some(({ light }) => light === 'red') ? words.explainLate : null,
    },
    basis: { title: words.basis, rows: basisOf(account, matter, words, language) },
    legend: words.legend,
  };
}

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function leftSaid(words: TellWords, { left, unit }: ClockLimit): string {
  if (left === null) return '—';
  if (left === 0) return words.lastDay;
  return left > 0 ? words.left(words.days(left, unit)) : words.over(words.days(-left, unit));
}
