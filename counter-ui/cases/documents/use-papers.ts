import { onMounted, shallowRef, watch } from 'vue';
import { askJson } from '../../../client/connection/over-http.ts';
import type { CasePapers } from '../../../server/contract/cases/papers.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';

type Answer = { ok: true; data: CasePapers } | { ok: false; refusal?: Refusal };

/** The papers of a case, read anew at each `load`. What was read stays while a new look fails, and says so. */
export function usePapers(caseId: () => string) {
  const papers = shallowRef<CasePapers | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const state = shallowRef<'loading' | 'shown' | 'stale' | 'refused'>('loading');
  async function load(): Promise<void> {
    const asked = caseId();
    const answer = (await askJson(`/api/cases/${asked}/documents`, {})) as Answer | null;
    if (asked !== caseId()) return;
    if (answer?.ok) {
      papers.value = answer.data;
      state.value = 'shown';
      return;
    }
    refusal.value = answer?.refusal ?? null;
    state.value = answer?.refusal ? 'refused' : 'stale';
  }
  onMounted(load);
  watch(caseId, () => {
    papers.value = null;
    state.value = 'loading';
    void load();
  });
  return { papers, refusal, state, load };
}
