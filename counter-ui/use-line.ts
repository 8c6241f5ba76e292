import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { useConnection } from '../client/pinia/connected.ts';

const LOOK_MS = 500;

/** Whether the line to the hall is up now: seen at once when it comes, within half a second when it goes. */
export function useLine(): ShallowRef<boolean> {
  const connection = useConnection();
  const isUp = shallowRef(connection.isUp);
  const look = (): void => void (isUp.value = connection.isUp);
  const timer = setInterval(look, LOOK_MS);
  const offUp = connection.onUp(look);
  onScopeDispose(() => {
    clearInterval(timer);
    offUp();
  });
  return isUp;
}
