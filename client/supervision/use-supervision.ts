import { computed } from 'vue';
import { useLive } from '../pinia/live.ts';
import { useHallClock } from '../use-hall-clock.ts';
import { figuresOf } from './figures.ts';
import { findingsOf } from './findings.ts';
import { waitsOf } from './waits.ts';

const NOTHING = { queues: {}, counters: {} };

/** Everything that supervision shows, by the hall's clock each second: ages grow without news. */
export function useSupervision() {
  const live = useLive('supervision', {});
  const now = useHallClock();
  const seen = computed(() => live.snapshot ?? NOTHING);
  return {
    live,
    now,
    hall: computed(() => live.snapshot?.hall['hall'] ?? null),
    figures: computed(() => figuresOf(seen.value, now.value)),
    waits: computed(() => waitsOf(seen.value.queues, now.value)),
    findings: computed(() => findingsOf(seen.value, now.value)),
  };
}

export type Supervision = ReturnType<typeof useSupervision>;
