import { computed, type Ref } from 'vue';
import { useLive } from '../../client/pinia/live.ts';
import { searchItems } from '../../client/search/items.ts';
import { findQueues } from '../desk/queue-search.ts';

/** More is not read by anybody; more words narrow it. */
const ITEMS_SHOWN = 8;

/** What one can take a number for, by a few words: items, and queues. */
export function useChoices(query: Ref<string>) {
  const [kiosk, catalogue] = [useLive('kiosk', {}), useLive('catalogue', {})];
  const allQueues = computed(() =>
    Object.entries(kiosk.snapshot?.queues ?? {}).map(([id, queue]) => ({ id, ...queue })),
  );
  const queueOf = (id: string | null) => allQueues.value.find(queue => queue.id === id) ?? null;
  return {
    kiosk,
    catalogue,
    queueOf,
    /** Each with the queue it leads to; null: it is handled elsewhere. */
    items: computed(() =>
      searchItems(catalogue.snapshot?.items ?? {}, query.value)
        .slice(0, ITEMS_SHOWN)
        .map(({ id, item }) => ({ id, name: item.name, queue: queueOf(item.queueId) })),
    ),
    queues: computed(() => findQueues(allQueues.value, query.value)),
  };
}
export type Choices = ReturnType<typeof useChoices>;
