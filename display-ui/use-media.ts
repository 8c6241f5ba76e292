import { onScopeDispose, ref, type Ref } from 'vue';

/** Whether a media query holds, as it changes. */
export function useMedia(query: string): Ref<boolean> {
  const media = matchMedia(query);
  const holds = ref(media.matches);
  const look = (): void => void (holds.value = media.matches);
  media.addEventListener('change', look);
  onScopeDispose(() => media.removeEventListener('change', look));
  return holds;
}
