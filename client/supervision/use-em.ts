import { onMounted, onScopeDispose, ref, type Ref } from 'vue';

/** The font size of where `place` stands, px: charts are drawn to it, whatever the screen. */
export function useEm(): { readonly place: Ref<HTMLElement | null>; readonly em: Ref<number> } {
  const place = ref<HTMLElement | null>(null);
  const em = ref(16);
  const read = (): void => {
    if (place.value) em.value = parseFloat(getComputedStyle(place.value).fontSize);
  };
  onMounted(read);
  addEventListener('resize', read);
  onScopeDispose(() => removeEventListener('resize', read));
  return { place, em };
}
