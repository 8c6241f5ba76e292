import { computed, type Ref } from 'vue';
import { useLive } from '../../client/pinia/live.ts';
import { searchItems } from '../../client/search/items.ts';
import { dateOf } from '../../client/hall-time.ts';
import { useHallClock } from '../../client/use-hall-clock.ts';
import { findQueues } from '../desk/queue-search.ts';
import { lawsThatHold } from './laws.ts';

/** More is not read by anybody; more words narrow it. */
const ITEMS_SHOWN = 8;

/** What one can take a number for, by a few words: items, public or not, and queues. */
export function useChoices(query: Ref<string>) {
  const [kiosk, catalogue] = [useLive('kiosk', {}), useLive('catalogue', {})];
  const unlisted = useLive('unlisted', {});
  const now = useHallClock();
  const allQueues = computed(() =>
    Object.entries(kiosk.snapshot?.queues ?? {}).map(([id, queue]) => ({ id, ...queue })),
  );
  const queueOf = (id: string | null) => allQueues.value.find(queue => queue.id === id) ?? null;
  return {
    kiosk,
    catalogue,
    allQueues,
    queueOf,
    /** Each with the queue it leads to; null: it is handled elsewhere. */
    items: computed(() =>
      searchItems(catalogue.snapshot?.items ?? {}, query.value)
        .slice(0, ITEMS_SHOWN)
        .map(({ id, item }) => ({ id, name: item.name, queue: queueOf(item.queueId) })),
    ),
    /** Those that the public catalogue does not name; one that is in force goes to its queue, any other where one says. */
    unlisted: computed(() =>
      searchItems(unlisted.snapshot?.items ?? {}, query.value)
        .slice(0, ITEMS_SHOWN)
        .map(({ id, item }) => {
          const queue = queueOf(item.queueId);
          return { id, item, queue, isElsewhere: item.unlisted === 'hidden' && queue === null };
        }),
    ),
    lawsFor: (laws: readonly string[]) =>
      lawsThatHold(unlisted.snapshot?.laws ?? {}, laws, dateOf(now.value)),
    queues: computed(() => findQueues(allQueues.value, query.value)),
  };
}
export type Choices = ReturnType<typeof useChoices>;
