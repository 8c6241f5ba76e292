import { computed, type Ref, ref, shallowRef, watch } from 'vue';

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * One document of the settings being written in. Until it is written in, it follows what the hall says; afterwards what
 * somebody else saved meanwhile is a conflict that one has to look at.
 */
export function useDocument<T>(present: () => T | null) {
  const draft = ref(null) as Ref<T | null>;
  const from = shallowRef<T | null>(null);
  const dirty = computed(() => draft.value !== null && !same(draft.value, from.value));
  const conflict = computed(() => dirty.value && !same(present(), from.value));
  function seeNew(): void {
    const now = present();
    [draft.value, from.value] = now === null ? [null, null] : [copyOf(now), copyOf(now)];
  }
  watch(present, () => !dirty.value && seeNew(), { immediate: true });
  return {
    draft,
    dirty,
    conflict,
    seeNew,
    keepMine: () => void (from.value = copyOf(present())),
    /** What was sent stands now. */
    settle: () => void (from.value = copyOf(draft.value)),
  };
}
