import { computed } from 'vue';
import { dateOf } from '../../client/hall-time.ts';
import { useConnection } from '../../client/pinia/connected.ts';
import { useLive } from '../../client/pinia/live.ts';
import { searchItems } from '../../client/search/items.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

export type OpenItem = ViewSnapshot<'catalogue'>['items'][string];
export interface Wanted {
  readonly words: string;
  readonly bureauId: string;
  readonly typeCode: string;
}

/** The catalogue in force with the bureaus beside it, as the public page needs them. */
export function useRegister(wanted: () => Wanted) {
  const beside = useLive('disclosure', {});
  const catalogue = useLive('catalogue', {});
  const connection = useConnection();
  const items = computed(() => catalogue.snapshot?.items ?? {});
  const bureaus = computed(() => beside.snapshot?.bureaus ?? {});
  const nameOf = ({ bureauId }: OpenItem): string => {
    const name = bureaus.value[bureauId]?.name;
    return name ? `${name.zh} ${name.en}` : '';
  };
  const counts = computed(() => {
    const table = new Map<string, Map<string, number>>();
    for (const { bureauId, typeCode } of Object.values(items.value)) {
      const row = table.get(bureauId) ?? new Map<string, number>();
      row.set(typeCode, (row.get(typeCode) ?? 0) + 1);
      table.set(bureauId, row);
    }
    return table;
  });
  const kinds = computed(() => [...new Set(Object.values(items.value).map(one => one.typeCode))].sort());
  const today = computed(() => dateOf(connection.hallNow()));
  return {
    catalogue,
    items,
    bureaus,
    counts,
    kinds,
    /** Bureaus that have items, those with most first. */
    withItems: computed(() => {
      const sum = (id: string) => [...(counts.value.get(id)?.values() ?? [])].reduce((a, b) => a + b, 0);
      return [...counts.value.keys()]
        .map(id => ({ id, count: sum(id), bureau: bureaus.value[id] ?? null }))
        .sort((a, b) => b.count - a.count);
    }),
    outside: computed(() => Object.entries(bureaus.value).filter(([, { outside }]) => outside !== null)),
    /** What lies open today, soonest closed first. */
    comments: computed(() =>
      Object.entries(beside.snapshot?.comments ?? {})
        .filter(([, { from, until }]) => from <= today.value && today.value <= until)
        .sort((a, b) => a[1].until.localeCompare(b[1].until)),
    ),
    found: computed(() => {
      const { words, bureauId, typeCode } = wanted();
      const all =
        words.trim() === ''
          ? Object.entries(items.value).map(([id, item]) => ({ id, item }))
          : searchItems(items.value, words, { beside: nameOf });
      return all.filter(
        ({ item }) =>
          (bureauId === '' || item.bureauId === bureauId) && (typeCode === '' || item.typeCode === typeCode),
      );
    }),
  };
}
