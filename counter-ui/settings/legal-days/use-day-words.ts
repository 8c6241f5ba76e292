import { dateText } from '../../../client/hall-time.ts';
import { useTexts } from '../../texts/index.ts';
import { stretchesIn } from './named-days.ts';

/** How days are said where a year is at hand: one of them, and several with those that follow each other as one. */
export function useDayWords(year: () => number) {
  const { t, language } = useTexts();
  const say = (date: string): string => dateText(date, language.value, year());
  const list = (dates: readonly string[]): string =>
    stretchesIn(dates)
      .map(({ from, to, n }) =>
        n === 1 ? say(from) : t('legalDays.stretch', { from: say(from), to: say(to), n }),
      )
      .join(t('legalDays.comma'));
  return { say, list };
}
