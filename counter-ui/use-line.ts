import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { useConnection } from '../client/pinia/connected.ts';

const LOOK_MS = 500;

/** Whether the line to the hall is up now. */
export function useLine(): ShallowRef<boolean> {
  const connection = useConnection();
  const isUp = shallowRef(connection.isUp);
  const look = setInterval(() => (isUp.value = connection.isUp), LOOK_MS);
  onScopeDispose(() => clearInterval(look));
  return isUp;
}
