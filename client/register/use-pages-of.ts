import { computed, ref, watch } from 'vue';
import type { RegisterPlace } from '../../server/contract/cases/register.ts';

/** Pages of records: where each page after the first begins. Begins anew when what is asked for changes. */
export function usePagesOf(asked: () => unknown) {
  const places = ref<RegisterPlace[]>([]);
  watch(asked, () => (places.value = []));
  return {
    page: computed(() => places.value.length + 1),
    isFirst: computed(() => places.value.length === 0),
    /** Adds the page's beginning to a query. */
    place(query: URLSearchParams): URLSearchParams {
      const after = places.value.at(-1);
      if (after) {
        query.set('afterEnded', after.endedOn);
        query.set('afterNumber', after.number);
      }
      return query;
    },
    on(next: RegisterPlace | null | undefined): void {
      if (next) places.value = [...places.value, next];
    },
    back(): void {
      places.value = places.value.slice(0, -1);
    },
  };
}
