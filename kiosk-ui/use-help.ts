import { computed } from 'vue';
import { useAct } from '../client/use-act.ts';
import { useOwnStation } from './own-station.ts';
import { useHall } from './use-hall.ts';

/** The call for a person: it stays with the kiosk until somebody answers it, whoever stands there then. */
export function useHelp() {
  const own = useOwnStation();
  const { kioskOf } = useHall();
  const ask = useAct('help:ask');
  return {
    called: computed(() => (kioskOf(own.stationId)?.helpAt ?? null) !== null),
    failed: computed(() => ask.refusal.value !== null || ask.unknown.value || ask.incident.value !== null),
    call: (): void => void ask.run({}),
  };
}
