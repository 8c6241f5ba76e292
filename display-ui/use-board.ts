import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import { useConnection } from '../client/pinia/connected.ts';
import { useLive } from '../client/pinia/live.ts';
import { type Call, EMPTY_PANEL, nextPanel } from './panel.ts';

const TICK_MS = 500;

/** Everything the hall board shows, from the public board view. */
export function useBoard() {
  const live = useLive('board', {});
  const connection = useConnection();
  const calls = computed<Readonly<Record<string, Call>>>(() => live.snapshot?.calls ?? {});
  const panel = shallowRef(EMPTY_PANEL);
  const look = (before: Readonly<Record<string, Call>>): void =>
    void (panel.value = nextPanel(panel.value, before, calls.value, connection.hallNow()));
  watch(calls, (_now, before) => look(before));
  const timer = setInterval(() => look(calls.value), TICK_MS);
  onScopeDispose(() => clearInterval(timer));

  const byTime = computed(() =>
    Object.entries(calls.value)
      .map(([id, call]) => ({ id, ...call }))
      .sort((a, b) => b.at - a.at),
  );
  const fresh = computed(() => {
    const { current } = panel.value;
    const call = current && calls.value[current.id];
    return call && !live.stale ? { id: current.id, ...call } : null;
  });
  return {
    live,
    hall: computed(() => live.snapshot?.hall['hall'] ?? null),
    zoneOf: (id: string) => live.snapshot?.zones[id]?.name ?? null,
    /** The one that is asked to come just now; never on a board that is stale. */
    fresh,
    /** What the panel keeps when nobody is asked to come. */
    last: computed(() => byTime.value[0] ?? null),
    recent: computed(() => byTime.value.filter(call => call.id !== (fresh.value ?? byTime.value[0])?.id)),
    all: byTime,
    /** Called already, their turn on the panel still to come. */
    due: computed(() => (live.stale ? [] : panel.value.waiting.map(({ id }) => id))),
    missed: computed(() =>
      Object.values(live.snapshot?.missed ?? {})
        .sort((a, b) => b.at - a.at)
        .map(({ label }) => label),
    ),
    queues: computed(() =>
      Object.entries(live.snapshot?.queues ?? {})
        .map(([id, queue]) => ({ id, ...queue }))
        .filter(queue => queue.waiting > 0)
        .sort((a, b) => a.prefix.localeCompare(b.prefix)),
    ),
  };
}
