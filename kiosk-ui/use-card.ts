import { computed, ref, shallowRef } from 'vue';
import { isOutage, isRefused, newCommandId } from '../client/connection.ts';
import { useConnection } from '../client/pinia/connected.ts';
import type { Refusal } from '../server/contract/refusal.ts';
import { useOwnStation } from './own-station.ts';
import { paperOf } from './paper.ts';
import { useHall } from './use-hall.ts';

/** So long a citizen looks at the key before the screen says that no answer came. */
const DEADLINE_MS = 10_000;

/** How the card of an item does: not asked for, on its way, ordered, refused, or nobody knows. */
export type CardState =
  | { readonly kind: 'none' | 'asking' | 'unknown' }
  | { readonly kind: 'ordered'; readonly url: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The key that prints what to bring: asks once a press, and the same wish again while nobody knows what came of it. */
export function useCard(itemCode: () => string, language: () => 'zh' | 'en') {
  const connection = useConnection();
  const own = useOwnStation();
  const { kioskOf } = useHall();
  const state = shallowRef<CardState>({ kind: 'none' });
  const open = ref<{ readonly wish: string; readonly commandId: string } | null>(null);

  async function print(): Promise<void> {
    if (state.value.kind === 'asking') return;
    const input = { itemCode: itemCode(), language: language() };
    const wish = JSON.stringify(input);
    const commandId = open.value?.wish === wish ? open.value.commandId : newCommandId();
    open.value = { wish, commandId };
    state.value = { kind: 'asking' };
    const told = await connection.command('print:card', input, { commandId, deadlineMs: DEADLINE_MS });
    if (!isOutage(told)) open.value = null;
    if (told.ok) state.value = { kind: 'ordered', url: told.data.url };
    else state.value = isRefused(told) ? { kind: 'refused', refusal: told.refusal } : { kind: 'unknown' };
  }
  return {
    state,
    /** What can be said of the paper, once it is ordered: it may run out while the card waits. */
    paper: computed(() => {
      const ordered = state.value.kind === 'ordered';
      return paperOf(ordered, kioskOf(own.stationId)?.printer ?? null);
    }),
    /** Where a phone finds the same; null while nothing is known of it. */
    url: computed(() => {
      if (state.value.kind === 'ordered') return state.value.url;
      if (state.value.kind !== 'refused') return null;
      const { url } = state.value.refusal.params;
      return typeof url === 'string' ? url : null;
    }),
    print,
    leave: () => void (state.value = { kind: 'none' }),
  };
}
