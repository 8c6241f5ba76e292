import { onScopeDispose, ref, type Ref } from 'vue';
import { useConnection } from './pinia/connected.ts';

/** The hall's time, epoch ms, each second. */
export function useHallClock(everyMs = 1_000): Ref<number> {
  const connection = useConnection();
  const now = ref(connection.hallNow());
  const timer = setInterval(() => (now.value = connection.hallNow()), everyMs);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
