import { computed, type ComputedRef } from 'vue';
import { isOutOfTouch } from '../client/out-of-touch.ts';
import { useHallClock } from '../client/use-hall-clock.ts';
import { useHall } from './use-hall.ts';

/** Whether the hall has not been heard of for so long that no number can be promised here. */
export function useDown(): ComputedRef<boolean> {
  const { live } = useHall();
  const now = useHallClock();
  return computed(() => isOutOfTouch(live, now.value));
}
