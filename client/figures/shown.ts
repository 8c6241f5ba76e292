import { openAmong } from '../../server/contract/cases/figures.ts';
import type { Figures, States, useFigureWords } from './use-figures.ts';

/** One figure in words: its name for tests and styles, and what stands over, in, beside and under it. */
export interface ShownFigure {
  readonly name: 'open' | 'decided' | 'instant' | 'mean' | 'saved';
  readonly head: string;
  readonly value: string;
  readonly unit: string;
  readonly foot: string;
}
type Words = Pick<ReturnType<typeof useFigureWords>, 't'>;

const NONE = '–';

/** Hundredths as a number with two decimals; nothing as a dash. */
export const daysText = (hundredths: number | null): string =>
  hundredths === null ? NONE : (hundredths / 100).toFixed(2);

/** Tenths of a percent as a number with one decimal, without its sign; nothing as a dash. */
export const shareText = (tenths: number | null): string =>
  tenths === null ? NONE : (Math.abs(tenths) / 10).toFixed(1);

/** The five figures of a period in words. Pure. */
export function shownFigures(figures: Figures, states: States, { t }: Words): ShownFigure[] {
  const { decided, granted, denied, instant, instantShare, meanDays, promisedMean, saved } = figures;
  const sign = (tenths: number | null): string => (tenths === null ? '' : '%');
  return [
    {
      ...{ name: 'open', head: t('figures.open'), value: String(openAmong(states)) },
      ...{ unit: t('figures.cases'), foot: t('figures.openFoot') },
    },
    {
      ...{ name: 'decided', head: t('figures.decided'), value: String(decided), unit: t('figures.cases') },
      foot: t('figures.decidedFoot', { granted, denied }),
    },
    {
      ...{ name: 'instant', head: t('figures.instant'), value: shareText(instantShare) },
      ...{ unit: sign(instantShare), foot: t('figures.instantFoot', { n: instant }) },
    },
    {
      ...{ name: 'mean', head: t('figures.mean'), value: daysText(meanDays), unit: t('figures.days') },
      foot:
        promisedMean === null
          ? t('figures.meanFootNone')
          : t('figures.meanFoot', { n: daysText(promisedMean) }),
    },
    {
      ...{ name: 'saved', value: shareText(saved), unit: sign(saved) },
      head: t(saved !== null && saved < 0 ? 'figures.savedOver' : 'figures.saved'),
      foot: t('figures.savedFoot', { allowed: figures.allowed, used: figures.used }),
    },
  ];
}
