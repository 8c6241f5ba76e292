import { computed, type ComputedRef } from 'vue';
import { useHallClock } from '../client/use-hall-clock.ts';
import { type Issuing, issuingNow } from './opening.ts';
import { useHall } from './use-hall.ts';

const TICK_MS = 250;

/** Whether numbers are given, by the hall's own clock, and that clock. */
export function useOpening(): { issuing: ComputedRef<Issuing>; now: ReturnType<typeof useHallClock> } {
  const { hall, hours } = useHall();
  const now = useHallClock(TICK_MS);
  return { issuing: computed(() => issuingNow(hall.value, hours.value, now.value)), now };
}
