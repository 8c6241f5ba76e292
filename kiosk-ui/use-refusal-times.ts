import { computed } from 'vue';
import type { Refusal } from '../server/contract/refusal.ts';
import { clockText, momentText } from '../client/hall-time.ts';
import { useHallClock } from '../client/use-hall-clock.ts';
import type { Pair } from '../client/texts/use-texts.ts';
import { givenAgain } from './opening.ts';
import { type Key, useTexts } from './texts/index.ts';
import { useHall } from './use-hall.ts';

/** When numbers are given again: told by the refusal itself, else read from the hall's hours; null where neither knows. */
export function useRefusalTimes(refusal: () => Refusal) {
  const { hall, hours } = useHall();
  const { t, pair, language } = useTexts();
  const now = useHallClock();
  const at = computed<number | null>(() => {
    const { code, params } = refusal();
    const { opensAt, nextAt } = params;
    if (typeof opensAt === 'number') return opensAt;
    if (typeof nextAt === 'number') return nextAt;
    return hours.value === null ? null : givenAgain(code, hall.value, hours.value, now.value);
  });
  const time = (spoken: 'zh' | 'en'): string => {
    if (at.value === null) return '';
    return refusal().code === 'day.not_yet' ? clockText(at.value) : momentText(at.value, now.value, spoken);
  };
  return {
    known: computed(() => at.value !== null),
    left: computed(() => (at.value === null ? null : at.value - now.value)),
    /** A text with the moment in it, in both languages. */
    pair: (key: Key, values: Readonly<Record<string, string | number>> = {}): Pair => ({
      main: t(key, { ...values, time: time(language.value) }),
      beside: language.value === 'zh' ? pair(key, { ...values, time: time('en') }).beside : null,
    }),
  };
}
