import { onScopeDispose, shallowRef, watch } from 'vue';
import { posted } from '../../../client/connection/over-http.ts';
import type { Language } from '../../../client/texts/i18n.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';
import type { Entry } from '../../../server/contract/catalogue.ts';

/** A chart as it stands: nothing to draw, being drawn, there, refused by a rule, or not to be had. */
export type ChartState =
  | { readonly is: 'none' | 'loading' | 'away' }
  | { readonly is: 'drawn'; readonly source: string }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** A hand that types is not interrupted: the chart is drawn once it rests. */
const REST_MS = 600;

async function draw(entry: Entry, language: Language, signal: AbortSignal): Promise<ChartState> {
  const response = await fetch(`/api/charts?lang=${language}`, { ...posted({ entry }), signal });
  if (response.status === 204) return { is: 'none' };
  if (response.ok && response.headers.get('content-type')?.startsWith('image/svg+xml')) {
    return {
      is: 'drawn',
      source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`,
    };
  }
  const told = (await response.json()) as { refusal?: Refusal } | null;
  return told?.refusal ? { is: 'refused', refusal: told.refusal } : { is: 'away' };
}

/** The flow chart of an entry as it is being written. The last good one stays until the next is there. */
export function useChart(entry: () => Entry, language: () => Language) {
  const state = shallowRef<ChartState>({ is: 'none' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: AbortController | null = null;
  async function ask(): Promise<void> {
    under?.abort();
    const asked = (under = new AbortController());
    try {
      const next = await draw(entry(), language(), asked.signal);
      if (!asked.signal.aborted) state.value = next;
    } catch {
      if (!asked.signal.aborted) state.value = { is: 'away' };
    }
  }
  watch(
    () => JSON.stringify([language(), entry().name, entry().steps, entry().promised, entry().statutory]),
    () => {
      clearTimeout(timer);
      if (entry().steps.length === 0) return void (state.value = { is: 'none' });
      if (state.value.is !== 'drawn') state.value = { is: 'loading' };
      timer = setTimeout(() => void ask(), REST_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearTimeout(timer);
    under?.abort();
  });
  return { state, ask };
}
