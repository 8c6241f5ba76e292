import { computed, type Ref } from 'vue';
import { useLive } from '../client/pinia/live.ts';
import { searchItems } from '../client/search/items.ts';

/** More is not read by anybody; more words narrow it. */
const ITEMS_SHOWN = 8;

/** What one can take a number for, by a few words: items, and queues. */
export function useChoices(query: Ref<string>) {
  const [kiosk, catalogue] = [useLive('kiosk', {}), useLive('catalogue', {})];
  const allQueues = computed(() =>
    Object.entries(kiosk.snapshot?.queues ?? {}).map(([id, queue]) => ({ id, ...queue })),
  );
  return {
    kiosk,
    catalogue,
    queueOf: (id: string | null) => allQueues.value.find(queue => queue.id === id) ?? null,
    items: computed(() => searchItems(catalogue.snapshot?.items ?? {}, query.value).slice(0, ITEMS_SHOWN)),
    queues: computed(() => {
      const word = query.value.trim().toLowerCase();
      const fits = (text: string): boolean => text.toLowerCase().includes(word);
      return allQueues.value.filter(({ name, prefix }) => fits(`${prefix} ${name.zh} ${name.en}`));
    }),
  };
}
