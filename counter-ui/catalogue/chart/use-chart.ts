import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { posted } from '../../../client/connection/over-http.ts';
import { isPicture } from '../../../client/look/svg-element.ts';
import type { Language } from '../../../client/texts/i18n.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';
import type { Entry } from '../../../server/contract/catalogue.ts';

/** What came of asking for a chart: nothing to draw, a drawing, a rule's no, or no answer. */
type Drawn =
  | { readonly is: 'none' | 'away' }
  | { readonly is: 'drawn'; readonly svg: string }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** A hand that types is not interrupted: the chart is drawn once it rests. */
const REST_MS = 600;
/** A chart of 50 steps is drawn in a second; after this nobody waits for it any more. */
const GIVE_UP_MS = 20_000;

async function draw(entry: Entry, language: Language, signal: AbortSignal): Promise<Drawn> {
  const response = await fetch(`/api/charts?lang=${language}`, { ...posted({ entry }), signal });
  if (response.status === 204) return { is: 'none' };
  const text = await response.text();
  if (response.ok && isPicture(text)) return { is: 'drawn', svg: text };
  const { refusal } = JSON.parse(text) as { refusal?: Refusal };
  return refusal ? { is: 'refused', refusal } : { is: 'away' };
}

/**
 * The flow chart of an entry as it is being written. The last good one stays, marked as stale, until the next is there.
 */
export function useChart(entry: () => Entry, language: () => Language) {
  /** What the entry that is written now would be drawn from; and what the last answer was drawn from. */
  const wanted = computed(() => JSON.stringify([language(), entry()]));
  const answered = shallowRef('');
  const last = shallowRef<Drawn | null>(null);
  const svg = shallowRef<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: AbortController | null = null;

  async function ask(): Promise<void> {
    under?.abort();
    const asked = (under = new AbortController());
    const of = wanted.value;
    const patience = setTimeout(() => asked.abort(), GIVE_UP_MS);
    const told = await draw(entry(), language(), asked.signal).catch((): Drawn => ({ is: 'away' }));
    clearTimeout(patience);
    if (asked !== under) return;
    [last.value, answered.value] = [told, of];
    if (told.is === 'drawn') svg.value = told.svg;
    if (told.is === 'none') svg.value = null;
  }
  watch(
    wanted,
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), last.value === null ? 0 : REST_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearTimeout(timer);
    const asked = under;
    under = null;
    asked?.abort();
  });

  const isAnswered = computed(() => last.value !== null && answered.value === wanted.value);
  return {
    /** The newest chart that could be drawn. */
    svg,
    /** It is not of what is written now. */
    stale: computed(() => svg.value !== null && !(isAnswered.value && last.value?.is === 'drawn')),
    /** How it stands with what is written now. */
    is: computed(() => (isAnswered.value ? last.value!.is : 'loading')),
    refusal: computed(() => (isAnswered.value && last.value?.is === 'refused' ? last.value.refusal : null)),
    ask,
  };
}
