import { computed, onScopeDispose, ref, type ComputedRef } from 'vue';
import { PAGE_MS } from './rotation.ts';

/** The page to show: they go round every twelve seconds, but one that must be seen (`held`) comes and stays. */
export function usePageTurn(count: () => number, held: () => number | null): ComputedRef<number> {
  const page = ref(0);
  const timer = setInterval(() => (page.value = (page.value + 1) % Math.max(1, count())), PAGE_MS);
  onScopeDispose(() => clearInterval(timer));
  return computed(() => Math.min(held() ?? page.value, Math.max(0, count() - 1)));
}
