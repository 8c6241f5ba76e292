import { computed, onScopeDispose, reactive, watch } from 'vue';
import { isRefused } from '../../client/connection.ts';
import { useConnection } from '../../client/pinia/connected.ts';
import { useLive } from '../../client/pinia/live.ts';
import type { Refusal } from '../../server/contract/refusal.ts';
import { askCases } from './ask.ts';

/** After a try that nobody answered, and at least so long between two looks. */
const AGAIN_MS = 3_000;
const REST_MS = 300;

/** What was read last, and how it stands to the hall. */
export interface Asked<T> {
  snapshot: T | null;
  refusal: Refusal | null;
  stale: boolean;
  newsAt: number | null;
  ask(): Promise<void>;
}

/**
 * What stands under an address of /api/cases (or another), read again whenever a case of the bureau has changed (of any, without one).
 * What was read stays while the hall does not answer, and says that it is old.
 */
export function useAsked<T>(
  path: () => string | null,
  bureauId: (read: T | null) => string | null,
  under = '/api/cases',
): Asked<T> {
  const connection = useConnection();
  const caseload = useLive('caseload', {});
  let [latest, timer] = [0, undefined as ReturnType<typeof setTimeout> | undefined];
  const state: Asked<T> = reactive({ snapshot: null, refusal: null, stale: false, newsAt: null, ask });
  const seq = computed(() => {
    const loads = caseload.snapshot?.loads ?? {};
    const own = bureauId(state.snapshot);
    return own === null ? Math.max(0, ...Object.values(loads).map(load => load.seq)) : (loads[own]?.seq ?? 0);
  });
  function soon(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), ms);
  }
  async function ask(): Promise<void> {
    const at = path();
    latest += 1;
    const mine = latest;
    if (at === null) return;
    const told = await askCases<T>(at, under);
    if (mine !== latest) return;
    if (told?.ok) {
      Object.assign(state, {
        snapshot: told.data,
        refusal: null,
        stale: false,
        newsAt: connection.hallNow(),
      });
    } else if (told && isRefused(told)) state.refusal = told.refusal;
    else {
      state.stale = true;
      soon(AGAIN_MS);
    }
  }
  watch(
    path,
    () => {
      Object.assign(state, { snapshot: null, refusal: null });
      void ask();
    },
    { immediate: true },
  );
  watch(seq, () => soon(REST_MS));
  onScopeDispose(() => {
    latest += 1;
    clearTimeout(timer);
  });
  return state;
}
