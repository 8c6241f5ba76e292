import { computed, type ComputedRef, type ShallowRef } from 'vue';
import { useTexts } from './texts.ts';
import type { QueryState } from './use-case-query.ts';

/** Why nothing is shown, in words; null while nothing stands in the way. */
export function useRefused(state: ShallowRef<QueryState>): ComputedRef<string | null> {
  const { t, refusal } = useTexts();
  return computed(() => {
    const now = state.value;
    if (now.kind === 'unanswered') return t('case.unanswered');
    if (now.kind !== 'refused') return null;
    return now.refusal.code === 'access.too_many' ? t('case.tooMany') : refusal(now.refusal);
  });
}
