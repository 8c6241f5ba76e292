import { dateText } from '../../client/hall-time.ts';
import type { CaseLimit } from '../../server/contract/cases/sheet.ts';
import { useTexts } from '../texts/index.ts';

/** Days and dates of cases in words. */
export function useCaseWords() {
  const { t, language } = useTexts();
  const unitWord = (n: number, unit: CaseLimit['length']['unit']): string => t(`cases.unit.${unit}`, { n });
  return {
    date: (date: string, today: string): string => dateText(date, language.value, Number(today.slice(0, 4))),
    length: ({ n, unit }: CaseLimit['length']): string => (n === 0 ? t('cases.atOnce') : unitWord(n, unit)),
    left(n: number | null, unit: CaseLimit['length']['unit'] | null): string {
      if (n === null || unit === null) return t('cases.noLimit');
      if (n === 0) return t('cases.lastDay');
      return t(n > 0 ? 'cases.left' : 'cases.over', { days: unitWord(Math.abs(n), unit) });
    },
  };
}
