import { computed, shallowRef, watch, watchEffect } from 'vue';
import { USUAL_CALLING } from '../../server/contract/queue/calling.ts';
import type { SkipReason } from '../../server/contract/queue/routes.ts';
import type { CallOutReason } from '../../server/contract/reasons.ts';
import type { CommandInput } from '../../server/contract/commands.ts';
import { missLacks, OPEN_TICKET_RULES, recallLacks, REOPEN_MS } from '../../server/contract/queue.ts';
import { useLive } from '../../client/pinia/live.ts';
import { useHallClock } from '../../client/use-hall-clock.ts';
import { ownSeat } from '../seat.ts';
import { useSession } from '../session.ts';
import { setInHand } from '../work.ts';
import { type AtDesk, type Verb, whyNot } from './can.ts';
import { useDeskActs } from './desk-acts.ts';

/** What opens in place under the ticket in hand, to say more of an act. */
export type Panel = 'hold' | 'transfer' | 'pause' | 'finish' | 'change' | 'addLeg' | 'skipLeg' | 'serve';
type OnTicket =
  'recall' | 'start' | 'finish' | 'miss' | 'hold' | 'transfer' | 'change' | 'addLeg' | 'skipLeg';
type More<N extends `counter:${OnTicket | 'pause' | 'serve'}`> = Omit<
  CommandInput<N>,
  'counterId' | 'seat' | 'ticketId'
>;

/** Why a colleague goes, and for how many minutes. */
type Away = Omit<CommandInput<'counter:relieve'>, 'counterId' | 'seat'>;

/** One counter as its officer works at it: what is so, what can be done, and the verbs. */
export function useDesk(counterId: string) {
  const live = useLive('counter', { counterId });
  const floor = useLive('floor', {});
  const session = useSession();
  const place = { counterId, seat: ownSeat() };
  const { acts, tookUp, busy, slow, clear } = useDeskActs(counterId);

  const desk = computed(() => live.snapshot?.desk[counterId] ?? null);
  const isMine = computed(() => desk.value !== null && desk.value.officerId === session.staffId);
  const isHere = computed(() => isMine.value && desk.value?.seat === place.seat);
  const notice = computed(() => live.snapshot?.notice['hall'] ?? null);
  /** The ticket in hand, with its words; null with an empty hand. */
  const inHand = computed(() => {
    const at = desk.value;
    if (!isHere.value || at === null || at.ticketId === null || at.label === null) return null;
    return {
      ...at,
      ticketId: at.ticketId,
      label: at.label,
      state: at.state === 'serving' ? 'serving' : 'called',
    } as const;
  });
  const paused = computed(() => (isHere.value ? (desk.value?.paused ?? null) : null));
  const now = useHallClock();
  const ticketRules = computed(() => live.snapshot?.rules['hall'] ?? OPEN_TICKET_RULES);
  /** How the ticket in hand was called, while it is called. */
  const called = computed(() => {
    const { calls = 0, lastCallAt = null } = inHand.value ?? {};
    return lastCallAt === null ? null : { calls, lastCallAt };
  });
  const finished = computed(() => (isHere.value ? (desk.value?.finished ?? null) : null));
  const reopenSeconds = computed(() => {
    const left = finished.value === null ? 0 : finished.value.at + REOPEN_MS - now.value;
    return Math.min(REOPEN_MS / 1_000, Math.max(0, Math.floor(left / 1_000)));
  });
  const at = computed<AtDesk>(() => ({
    here: isHere.value,
    suspended: notice.value !== null,
    paused: paused.value !== null,
    state: inHand.value?.state ?? null,
    recall: called.value && recallLacks(ticketRules.value, called.value, now.value),
    reopen: reopenSeconds.value,
    miss: called.value && missLacks(ticketRules.value, called.value, now.value),
  }));
  watchEffect(() => setInHand(inHand.value !== null));

  const why = (verb: Verb) => whyNot(verb, at.value);
  /** What the sentences of why name. */
  const whyOf = computed(() => ({
    label: inHand.value?.label ?? '',
    calls: at.value.miss?.calls ?? 0,
    made: inHand.value?.calls ?? 0,
    seconds: Math.max(at.value.recall?.seconds ?? 0, at.value.miss?.seconds ?? 0),
  }));
  /** A press that could do nothing, for the page to say why. */
  const vain = shallowRef<Verb | null>(null);
  const panel = shallowRef<Panel | null>(null);
  // What was said, and what stood open, was about the ticket that stood there then.
  watch(
    [
      () => inHand.value?.ticketId,
      () => inHand.value?.route,
      () => at.value.state,
      () => at.value.paused,
      () => at.value.suspended,
    ],
    () => {
      panel.value = vain.value = null;
    },
  );
  // "Nobody is waiting" is no longer so once somebody came.
  watch(
    () => live.snapshot?.queues,
    () => acts.call.refusal.value?.code === 'counter.nobody_waiting' && acts.call.clear(),
  );

  async function run(verb: Verb, send: () => Promise<unknown>): Promise<void> {
    if (busy.value) return;
    clear();
    vain.value = why(verb) === null ? null : verb;
    if (vain.value === null) await send();
  }
  function onTicket<I>(
    verb: OnTicket,
    send: (input: { ticketId: string } & typeof place & I) => Promise<unknown>,
  ) {
    return (more: I): Promise<void> =>
      run(verb, async () => inHand.value && send({ ...place, ticketId: inHand.value.ticketId, ...more }));
  }
  const plain = (verb: 'recall' | 'start' | 'miss') => {
    const send = onTicket<object>(verb, acts[verb].run);
    return () => send({});
  };
  /** Opens a panel, or shuts it again; a panel for what cannot be done says why instead. */
  function ask(which: Panel): void {
    if (panel.value === which) return void (panel.value = null);
    clear();
    const isVain = why(which) !== null;
    vain.value = isVain ? which : null;
    panel.value = isVain ? null : which;
  }

  /** The leg of the route that is to be skipped, once why was said. */
  const skipped = shallowRef<number | null>(null);
  const skipLeg = onTicket<More<'counter:skipLeg'>>('skipLeg', acts.skipLeg.run);

  const finish = onTicket<More<'counter:finish'>>('finish', acts.finish.run);
  /** Finishes at once, or asks what came of it where the hall has a list of that; pressed again it needs no answer. */
  async function finishOrAsk(): Promise<void> {
    const { outcomes, outcomeRequired } = ticketRules.value;
    const isAsked = outcomes.length > 0 && inHand.value?.backTo == null;
    if (!isAsked || why('finish') !== null) return finish({});
    if (panel.value !== 'finish') ask('finish');
    else if (!outcomeRequired) await finish({});
  }

  return {
    live,
    ticketRules,
    finished,
    reopenSeconds,
    acts,
    tookUp,
    slow,
    busy,
    why,
    whyOf,
    vain,
    panel,
    ask,
    desk,
    isMine,
    isHere,
    inHand,
    paused,
    notice,
    counterId,
    about: computed(() => floor.snapshot?.counters[counterId] ?? null),
    skipped,
    askSkip(leg: number): void {
      if (panel.value === 'skipLeg' && skipped.value === leg) return void (panel.value = null);
      panel.value = null;
      skipped.value = leg;
      ask('skipLeg');
    },
    isDayOpen: computed(() => live.snapshot?.hall['hall']?.open !== false),
    tally: computed(() => live.snapshot?.tally[counterId] ?? { done: 0, legs: 0, servedMs: 0 }),
    queues: computed(() => live.snapshot?.queues ?? {}),
    /** By what the hall calls. */
    rules: computed(() => live.snapshot?.calling['hall']?.rules ?? USUAL_CALLING),
    verbs: {
      open: () => acts.open.run(place),
      relieve: (more: Away) => acts.relieve.run({ ...place, ...more }),
      takeFrom: (fromCounterId: string, more: Away) =>
        run('resume', () => acts.takeFrom.run({ ...place, fromCounterId, ...more })),
      takeOver: () => acts.open.run({ ...place, takeOver: true }),
      close: () => run('close', () => acts.close.run(place)),
      call: () => run('call', () => acts.call.run(place)),
      callOut: (ticketId: string, reason: CallOutReason) =>
        run('call', () => acts.callOut.run({ ...place, ticketId, reason })),
      automatic: (on: boolean) => acts.automatic.run({ ...place, on }),
      recall: plain('recall'),
      start: plain('start'),
      finish,
      finishOrAsk,
      miss: plain('miss'),
      hold: onTicket<More<'counter:hold'>>('hold', acts.hold.run),
      transfer: onTicket<More<'counter:transfer'>>('transfer', acts.transfer.run),
      change: onTicket<More<'counter:change'>>('change', acts.change.run),
      addLeg: onTicket<More<'counter:addLeg'>>('addLeg', acts.addLeg.run),
      skipLeg: async (reason: SkipReason) => {
        if (skipped.value !== null) await skipLeg({ leg: skipped.value, reason });
      },
      serve: (more: More<'counter:serve'>) => run('serve', () => acts.serve.run({ ...place, ...more })),
      reopen: () =>
        run('reopen', async () => {
          const last = finished.value;
          if (last) await acts.reopen.run({ ...place, ticketId: last.ticketId });
        }),
      resume: (ticketId: string) => run('resume', () => acts.resume.run({ ...place, ticketId })),
      pause: (more: More<'counter:pause'>) => run('pause', () => acts.pause.run({ ...place, ...more })),
      goOn: () => run('continue', () => acts.continue.run(place)),
      pauseOrGoOn: async () =>
        paused.value === null ? ask('pause') : run('continue', () => acts.continue.run(place)),
      shut: () => void (panel.value = vain.value = null),
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;
