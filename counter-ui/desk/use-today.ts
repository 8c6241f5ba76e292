import { computed, type ComputedRef } from 'vue';
import { useTexts } from '../texts/index.ts';
import type { Desk } from './use-desk.ts';

/** How many were served at a counter today and how long each took, in one sentence. */
export function useToday(desk: Desk): ComputedRef<string> {
  const { t } = useTexts();
  return computed(() => {
    const { legs, servedMs } = desk.tally.value;
    // Whoever was served here was, also where that was one leg of a route.
    const done = desk.tally.value.done + legs;
    if (done === 0) return t('desk.todayNone');
    const seconds = Math.round(servedMs / done / 1_000);
    return t('desk.todayDone', { n: done, m: Math.floor(seconds / 60), s: seconds % 60 });
  });
}
