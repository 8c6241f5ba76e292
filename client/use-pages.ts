import { computed, ref, watch, type ComputedRef, type Ref } from 'vue';

export interface Pages<T> {
  readonly shown: ComputedRef<readonly T[]>;
  readonly page: Ref<number>;
  readonly count: ComputedRef<number>;
}

/** A list in pages of `size`; a list that changes its length keeps the page while there is one. */
export function usePages<T>(list: () => readonly T[], size: () => number): Pages<T> {
  const page = ref(0);
  const count = computed(() => Math.max(1, Math.ceil(list().length / size())));
  watch(count, last => (page.value = Math.min(page.value, last - 1)));
  const shown = computed(() => list().slice(page.value * size(), (page.value + 1) * size()));
  return { shown, page, count };
}
