import { computed, onScopeDispose, reactive, watch } from 'vue';
import { isRefused } from '../../client/connection.ts';
import { useConnection } from '../../client/pinia/connected.ts';
import { useLive } from '../../client/pinia/live.ts';
import type { Refusal } from '../../server/contract/refusal.ts';
import type { SnagSheet } from '../../server/contract/snags/sheet.ts';
import { askCases } from '../cases/ask.ts';

const AGAIN_MS = 3_000;

/** One snag with its words, read again whenever something was done to it; it stays, and says that it is old, while the hall is silent. */
export function useSnagSheet(id: () => string) {
  const live = useLive('snags', {});
  const connection = useConnection();
  const state = reactive({
    snapshot: null as SnagSheet | null,
    refusal: null as Refusal | null,
    stale: false,
    newsAt: null as number | null,
  });
  let [latest, timer] = [0, undefined as ReturnType<typeof setTimeout> | undefined];
  async function ask(): Promise<void> {
    latest += 1;
    const mine = latest;
    const told = await askCases<SnagSheet>(`/${id()}`, '/api/snags');
    if (mine !== latest) return;
    if (told?.ok) {
      const newsAt = connection.hallNow();
      Object.assign(state, { snapshot: told.data, refusal: null, stale: false, newsAt });
    } else if (told && isRefused(told)) state.refusal = told.refusal;
    else {
      state.stale = true;
      timer = setTimeout(() => void ask(), AGAIN_MS);
    }
  }
  watch(id, () => void ask(), { immediate: true });
  const acts = computed(() => live.snapshot?.snags[id()]?.acts);
  watch(acts, () => void ask());
  onScopeDispose(() => {
    latest += 1;
    clearTimeout(timer);
  });
  return { state, ask };
}
