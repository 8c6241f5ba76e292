import { computed } from 'vue';
import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import { useLive } from '../client/pinia/live.ts';
import { queueWait, type ToldWait } from '../client/waits.ts';

/** A queue with its wait as it is told. */
export type Queue = ViewSnapshot<'kiosk'>['queues'][string] & ToldWait;
export type TopicRecord = ViewSnapshot<'kiosk'>['topics'][string];
export type ItemRecord = ViewSnapshot<'catalogue'>['items'][string];

/** What the kiosk knows of the hall, as its screens need it. */
export function useHall() {
  const live = useLive('kiosk', {});
  const catalogue = useLive('catalogue', {});
  const queues = computed(() => {
    const { snapshot, waits, newsAt } = live;
    const all = Object.entries(snapshot?.queues ?? {});
    return Object.fromEntries(
      all.map(([id, queue]): [string, Queue] => [
        id,
        { ...queue, ...queueWait(id, queue, waits, newsAt ?? 0) },
      ]),
    );
  });
  const items = computed(() => catalogue.snapshot?.items ?? {});
  const itemsOf = computed(() => {
    const counts: Record<string, number> = {};
    for (const { bureauId } of Object.values(items.value)) counts[bureauId] = (counts[bureauId] ?? 0) + 1;
    return counts;
  });
  return {
    live,
    catalogue,
    queues,
    items,
    hall: computed(() => live.snapshot?.hall['hall'] ?? null),
    hours: computed(() => live.snapshot?.opening['hall'] ?? null),
    notice: computed(() => live.snapshot?.notice['hall'] ?? null),
    /** As the director ordered them. */
    topics: computed(() => Object.values(live.snapshot?.topics ?? {}).sort((a, b) => a.order - b.order)),
    /** One number over several queues, as the director ordered them. */
    routes: computed(() => live.snapshot?.routes['hall']?.routes ?? []),
    topicOf: (id: string) => live.snapshot?.topics[id] ?? null,
    kioskOf: (stationId: string | null) =>
      stationId === null ? null : (live.snapshot?.kiosks[stationId] ?? null),
    bulletins: computed(() =>
      Object.entries(live.snapshot?.bulletins ?? {})
        .map(([id, bulletin]) => ({ id, ...bulletin }))
        .sort((a, b) => a.order - b.order),
    ),
    /** Those one can come for: bureaus with items, those with most first. */
    bureaus: computed(() =>
      Object.entries(live.snapshot?.bureaus ?? {})
        .map(([id, bureau]) => ({ id, ...bureau, items: itemsOf.value[id] ?? 0 }))
        .filter(bureau => bureau.items > 0)
        .sort((a, b) => b.items - a.items),
    ),
    bureauOf: (id: string) => live.snapshot?.bureaus[id] ?? null,
    queueOf: (id: string | null) => (id === null ? null : (queues.value[id] ?? null)),
    openCounters: computed(() => live.snapshot?.staffed['hall']?.openCounters ?? 0),
    waiting: computed(() => Object.values(queues.value).reduce((sum, queue) => sum + queue.waiting, 0)),
  };
}
