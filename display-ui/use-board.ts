import { computed, reactive, type ComputedRef } from 'vue';
import type { Board } from '../server/contract/boards.ts';
import { useLive } from '../client/pinia/live.ts';
import { dateOf } from '../client/hall-time.ts';
import { isOutOfTouch } from '../client/out-of-touch.ts';
import type { TwoTexts } from '../client/texts/use-texts.ts';
import { useHallClock } from '../client/use-hall-clock.ts';
import { bulletinsDue } from './bulletins.ts';
import type { Call } from './panel.ts';
import { hasPeople } from './night.ts';
import { withSampleCalls } from './sample-calls.ts';
import { spokenIn } from './spoken.ts';
import { useMedia } from './use-media.ts';
import { usePanel } from './use-panel.ts';
import type { ShownCall } from './zone-calls.ts';

/** Without movement a frame says that somebody is called, so long (LOOK 5). */
const FRAME_MS = 6_000;
/** So often a preview's sample call is new: before it is no longer fresh. */
const SAMPLE_MS = 15_000;

/** Everything that any board shows, from the public board view, for the zones this one is set to. */
export function useBoard(board: ComputedRef<Board>, preview = false) {
  const live = useLive('board', {});
  const now = useHallClock();
  /** The sample's first call is told anew with each beat, so that it stays fresh. */
  const beat = computed(() => Math.floor(now.value / SAMPLE_MS) * SAMPLE_MS);
  const snapshot = computed(() => {
    const told = live.snapshot;
    if (!told || !preview || Object.keys(told.calls).length > 0) return told;
    return withSampleCalls(told, board.value, beat.value);
  });
  const isOurs = (zoneId: string): boolean =>
    board.value.zoneIds.length === 0 || board.value.zoneIds.includes(zoneId);

  const calls = computed<Readonly<Record<string, Call>>>(() => {
    const all = Object.entries(snapshot.value?.calls ?? {});
    const { shows, counterId } = board.value;
    const number = snapshot.value?.counters[counterId ?? '']?.number;
    const { badge = false } = board.value;
    return Object.fromEntries(
      all
        .filter(([, call]) => (shows === 'sign' ? call.counter === number : isOurs(call.zoneId)))
        .map(([id, call]) => [id, badge ? call : { ...call, badge: null }]),
    );
  });
  const spoken = computed(() =>
    board.value.shows === 'sign' ? [] : spokenIn(snapshot.value?.voices ?? {}, isOurs, now.value),
  );
  const notice = computed(() => snapshot.value?.notice['hall'] ?? null);
  const panel = usePanel({
    calls: () => calls.value,
    spoken: () => spoken.value,
    covered: () => snapshot.value === null || live.stale || notice.value !== null,
    newsAt: () => live.newsAt,
  });

  const byTime = computed<ShownCall[]>(() =>
    Object.entries(calls.value)
      .map(([id, call]) => ({ id, ...call }))
      .sort((a, b) => b.at - a.at),
  );
  const fresh = computed<ShownCall | null>(() => {
    const { current } = panel.value;
    if (!current || live.stale) return null;
    const call = calls.value[current.id];
    // Who came before the sentence was over still stands there: others hear the end of it.
    return call ? { id: current.id, ...call } : (spoken.value.find(({ id }) => id === current.id) ?? null);
  });
  const date = computed(() => dateOf(now.value));
  const reduced = useMedia('(prefers-reduced-motion: reduce)');
  const calm = computed(() => board.value.calm || reduced.value);
  const hall = computed(() => snapshot.value?.hall['hall'] ?? null);
  const queues = computed(() =>
    Object.values(snapshot.value?.queues ?? {}).filter(({ zoneId }) => isOurs(zoneId)),
  );

  return reactive({
    live,
    now,
    board,
    hall,
    notice,
    snapshot,
    offline: computed(() => isOutOfTouch(live, now.value)),
    hours: computed(() => snapshot.value?.opening['hall'] ?? null),
    zoneOf: (id: string): TwoTexts | null => snapshot.value?.zones[id]?.name ?? null,
    /** Its zones in the order they were named, else from the ground upwards. */
    zoneIds: computed(() => {
      if (board.value.zoneIds.length > 0) return board.value.zoneIds;
      const zones = Object.entries(snapshot.value?.zones ?? {});
      return zones.sort(([, a], [, b]) => a.floor - b.floor).map(([id]) => id);
    }),
    /** The one that is asked to come just now; never on a board that is stale. */
    fresh,
    /** What the panel keeps when nobody is asked to come. */
    last: computed(() => byTime.value[0] ?? null),
    recent: computed(() => byTime.value.filter(call => call.id !== (fresh.value ?? byTime.value[0])?.id)),
    all: byTime,
    /** Called already, their turn on the panel still to come. */
    due: computed(() => (live.stale ? [] : panel.value.waiting.map(({ id }) => id))),
    /** Nobody is asked to come, and nobody waits for that: other things may have the place. */
    quiet: computed(() => !live.stale && panel.value.current === null && panel.value.waiting.length === 0),
    /** Somebody waits in its zones, or is at a counter there. */
    people: computed(() => hasPeople(queues.value, calls.value)),
    waiting: computed(() => queues.value.reduce((sum, queue) => sum + queue.waiting, 0)),
    missed: computed(() =>
      Object.values(snapshot.value?.missed ?? {})
        .sort((a, b) => b.at - a.at)
        .map(({ label }) => label),
    ),
    bulletins: computed(() =>
      board.value.bulletins ? bulletinsDue(snapshot.value?.bulletins ?? {}, board.value.id, date.value) : [],
    ),
    calm,
    framed: computed(() => calm.value && fresh.value !== null && now.value - panel.value.since < FRAME_MS),
  });
}

export type HallBoard = ReturnType<typeof useBoard>;
