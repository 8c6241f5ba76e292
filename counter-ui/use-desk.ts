import { computed, watch, watchEffect } from 'vue';
import { useLive } from '../client/pinia/live.ts';
import { ownSeat } from './seat.ts';
import { useSession } from './session.ts';
import { useStaffAct } from './use-staff-act.ts';
import { setInHand } from './work.ts';

/** One counter as its officer works at it: what is so, what can be done, and the verbs. */
export function useDesk(counterId: string) {
  const live = useLive('counter', { counterId });
  const floor = useLive('floor', {});
  const session = useSession();
  const seat = ownSeat();
  const desk = computed(() => live.snapshot?.desk[counterId] ?? null);
  const isMine = computed(() => desk.value !== null && desk.value.officerId === session.staffId);
  const isHere = computed(() => isMine.value && desk.value?.seat === seat);
  const inHand = computed(() => (isHere.value ? (desk.value?.ticketId ?? null) : null));
  const state = computed(() => (inHand.value === null ? null : (desk.value?.state ?? null)));
  watchEffect(() => setInHand(inHand.value !== null));

  const acts = {
    open: useStaffAct('counter:open'),
    close: useStaffAct('counter:close'),
    call: useStaffAct('counter:call'),
    recall: useStaffAct('counter:recall'),
    start: useStaffAct('counter:start'),
    finish: useStaffAct('counter:finish'),
    miss: useStaffAct('counter:miss'),
  };
  // "Nobody is waiting" is no longer so once somebody came.
  watch(
    () => live.snapshot?.queues,
    () => acts.call.refusal.value?.code === 'counter.nobody_waiting' && acts.call.clear(),
  );
  type InHand = 'recall' | 'start' | 'finish' | 'miss';
  const can = computed(() => ({
    call: isHere.value && inHand.value === null,
    recall: state.value === 'called',
    start: state.value === 'called',
    finish: state.value === 'serving',
    miss: state.value === 'called',
    close: isHere.value && inHand.value === null,
  }));
  const place = { counterId, seat };
  const onTicket = (verb: InHand) => async (): Promise<void> => {
    if (can.value[verb] && inHand.value !== null) await acts[verb].run({ ...place, ticketId: inHand.value });
  };
  return {
    live,
    acts,
    can,
    desk,
    isMine,
    isHere,
    state,
    about: computed(() => floor.snapshot?.counters[counterId] ?? null),
    queues: computed(() =>
      Object.entries(live.snapshot?.queues ?? {}).map(([id, queue]) => ({ id, ...queue })),
    ),
    missed: computed(() => Object.values(live.snapshot?.missed ?? {}).sort((a, b) => b.at - a.at)),
    verbs: {
      open: () => acts.open.run(place),
      takeOver: () => acts.open.run({ ...place, takeOver: true }),
      close: async () => (can.value.close ? acts.close.run(place) : null),
      call: async () => (can.value.call ? acts.call.run(place) : null),
      recall: onTicket('recall'),
      start: onTicket('start'),
      finish: onTicket('finish'),
      miss: onTicket('miss'),
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;
