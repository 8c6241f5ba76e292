import { computed } from 'vue';
import { useLive } from '../../../client/pinia/live.ts';
import { useSession } from '../../session.ts';

/** The counter at which one sits now; null: at none. */
export function useOwnCounter() {
  const floor = useLive('floor', {});
  const session = useSession();
  return computed(() => {
    const counters = Object.entries(floor.snapshot?.counters ?? {});
    return (
      counters.find(([, { officerId }]) => officerId !== null && officerId === session.staffId)?.[0] ?? null
    );
  });
}
