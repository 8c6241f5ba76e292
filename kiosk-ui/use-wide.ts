import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether the screen lies on its side: 1920×1080 rather than 1080×1920. */
export function useWide(): Ref<boolean> {
  const query = window.matchMedia('(orientation: landscape)');
  const wide = ref(query.matches);
  const turn = (): void => void (wide.value = query.matches);
  query.addEventListener('change', turn);
  onScopeDispose(() => query.removeEventListener('change', turn));
  return wide;
}
