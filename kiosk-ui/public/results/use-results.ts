import { reactive, watch } from 'vue';
import { readAnswer } from '../../../client/connection/answer.ts';
import { askJson } from '../../../client/connection/over-http.ts';
import { isRefused } from '../../../client/connection.ts';
import type { ResultList } from '../../../server/contract/cases/register.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';

/** What was published, as asked for last; `failed`: nobody answered, and what was read before stays. */
export interface Results {
  snapshot: ResultList | null;
  refusal: Refusal | null;
  failed: boolean;
  ask(): Promise<void>;
}

/** Reads published records under a query, anew when it changes; an answer that was overtaken is dropped. */
export function useResults(query: () => string): Results {
  let latest = 0;
  const state: Results = reactive({ snapshot: null, refusal: null, failed: false, ask });
  async function ask(): Promise<void> {
    latest += 1;
    const mine = latest;
    const told = readAnswer(await askJson(`/api/public/results?${query()}`, {}));
    if (mine !== latest) return;
    if (told?.ok) Object.assign(state, { snapshot: told.data, refusal: null, failed: false });
    else if (told && isRefused(told)) state.refusal = told.refusal;
    else state.failed = true;
  }
  watch(query, () => void ask(), { immediate: true });
  return state;
}
