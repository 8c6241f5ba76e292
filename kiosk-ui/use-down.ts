import { computed, type ComputedRef } from 'vue';
import { useHallClock } from '../client/use-hall-clock.ts';
import { useHall } from './use-hall.ts';

const DOWN_AFTER_MS = 60_000;

/** Whether the hall has not been heard of for so long that no number can be promised here. */
export function useDown(): ComputedRef<boolean> {
  const { live } = useHall();
  const now = useHallClock();
  return computed(() => live.stale && live.newsAt !== null && now.value - live.newsAt > DOWN_AFTER_MS);
}
