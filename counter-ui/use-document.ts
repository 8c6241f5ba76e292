import { computed, type Ref, ref, shallowRef, watch } from 'vue';
import { copyOf, sameContent } from './same-content.ts';

/**
 * One document being written in. Until it is written in, it follows what the hall says; afterwards what somebody else
 * saved meanwhile is a conflict that one has to look at.
 */
export function useDocument<T>(present: () => T | null) {
  const draft = ref(null) as Ref<T | null>;
  /** What the writing began from. */
  const from = shallowRef<T | null>(null);
  const dirty = computed(() => draft.value !== null && !sameContent(draft.value, from.value));
  const conflict = computed(() => dirty.value && !sameContent(present(), from.value));
  function seeNew(): void {
    const now = present();
    [draft.value, from.value] = now === null ? [null, null] : [copyOf(now), copyOf(now)];
  }
  watch(present, () => !dirty.value && seeNew(), { immediate: true });
  return {
    draft,
    from,
    dirty,
    conflict,
    seeNew,
    /** Goes on with one's own words over those of somebody else. */
    keepMine: () => void (from.value = copyOf(present())),
    /** What was sent stands now. */
    settle: (sent: T | null = draft.value) => void (from.value = copyOf(sent)),
  };
}
