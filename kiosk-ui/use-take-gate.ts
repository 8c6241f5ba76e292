import { computed, onScopeDispose, ref } from 'vue';
import { useConnection } from '../client/pinia/connected.ts';
import { sendAt } from './opening.ts';
import { useTakeNumber } from './take-number.ts';
import { useDown } from './use-down.ts';
import { useOpening } from './use-opening.ts';
import { type RouteInput, type TakeInput, useVisit } from './visit.ts';

/** A hall's clock may be a little behind ours: so soon after the edge a no is asked again, so often. */
const NEAR_MS = 2_000;
const AGAIN_MS = 300;
const TRIES = 6;

/**
 * The button that takes a number, by the hall's clock: shut before the issuing hours, open in their last second but
 * held until the edge, so that a crowd at four kiosks does not knock at once. The server decides (rule D3).
 */
export function useTakeGate(input: () => TakeInput | RouteInput) {
  const connection = useConnection();
  const takeNumber = useTakeNumber();
  const visit = useVisit();
  const { issuing, now } = useOpening();
  const down = useDown();
  const keeping = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onScopeDispose(() => clearTimeout(timer));
  const later = (ms: number, then: () => void): void => void (timer = setTimeout(then, ms));

  async function send(left: number): Promise<void> {
    keeping.value = false;
    const wish = input();
    const no = await takeNumber(wish, ['day.not_yet']);
    if (no === null) return;
    const opensAt = Number(no.params['opensAt']);
    if (left === 0 || opensAt - connection.hallNow() > NEAR_MS)
      return visit.go({
        name: 'refused',
        refusal: no,
        itemCode: ('itemCode' in wish && wish.itemCode) || null,
      });
    keeping.value = true;
    later(AGAIN_MS, () => void send(left - 1));
  }
  return {
    issuing,
    now,
    down,
    keeping,
    open: computed(() => !down.value && sendAt(issuing.value, now.value, 0) !== null),
    press(): void {
      const time = connection.hallNow();
      const at = sendAt(issuing.value, time, Math.random());
      if (at === null || keeping.value || down.value) return;
      if (at <= time) return void send(TRIES);
      keeping.value = true;
      later(at - time, () => void send(TRIES));
    },
  };
}
