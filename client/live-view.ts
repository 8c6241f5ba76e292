import { PHONE_BEAT_MS, STALE_MS, type JoinAnswer } from '../server/contract/feed.ts';
import type { Reading } from '../server/contract/readings.ts';
import type { Refusal } from '../server/contract/refusal.ts';
import type { ViewState } from '../server/contract/views/fold.ts';
import type { ViewName, ViewParams, ViewSnapshot } from '../server/contract/views/specs.ts';
import type { Waits } from '../server/contract/waits.ts';
import { type CommandResult, type Connection, isRefused, type LivePush } from './connection.ts';
import { receive, takeJoined } from './receive.ts';

/** A view as a screen has it now. `copy` is null until the first one came; what is stale is kept. */
export interface LiveState<N extends ViewName> {
  readonly copy: ViewState<ViewSnapshot<N>> | null;
  readonly stale: boolean;
  /** When we last heard that the copy is right: the hall's time, epoch ms. */
  readonly newsAt: number | null;
  readonly refusal: Refusal | null;
  /** The hall's wall clock; null until the hall answered. */
  readonly utcOffsetMinutes: number | null;
  /** How long one waits, beside views that tell it; null: nothing can be told. */
  readonly waits: Reading<Waits> | null;
}

export const NOTHING_YET = {
  copy: null,
  stale: false,
  newsAt: null,
  refusal: null,
  utcOffsetMinutes: null,
  waits: null,
} as const;

const WATCH_MS = 500;
const AGAIN_MS = 1_000;

/** After this long without a word a view is stale; phones hear less often. */
export const staleAfter = (view: ViewName): number => (view === 'ticket' ? 2 * PHONE_BEAT_MS : STALE_MS);

/** Follows a view over a connection, through lost pushes, restarts and new epochs, until `close`. */
export function openLiveView<N extends ViewName>(
  connection: Connection,
  view: N,
  params: ViewParams<N>,
  tell: (state: LiveState<N>) => void,
): { close(): void } {
  let state: LiveState<N> = NOTHING_YET;
  let topic: string | null = null;
  let asking = false;
  let turn = 0;
  let closed = false;
  let newlyUp = true;
  let quietSince = performance.now();
  let again: ReturnType<typeof setTimeout> | undefined;

  const become = (change: Partial<LiveState<N>>): void => tell((state = { ...state, ...change }));

  function ask(): void {
    clearTimeout(again);
    if (closed || asking || !connection.isUp) return;
    asking = true;
    const mine = (turn += 1);
    const known = state.copy ? { epoch: state.copy.epoch, since: state.copy.seq } : {};
    connection.join({ view, params, ...known }, told => {
      if (closed && told?.ok) connection.quit(told.data.topic);
      if (closed || mine !== turn) return;
      asking = false;
      hearAnswer(told);
    });
  }

  function hearAnswer(told: CommandResult<JoinAnswer> | null): void {
    if (told?.ok) {
      topic = told.data.topic;
      const { utcOffsetMinutes, waits = null } = told.data;
      state = { ...state, utcOffsetMinutes, waits };
      const copy = takeJoined(state.copy, told.data) as LiveState<N>['copy'];
      if (copy === null) {
        become({ copy: null });
        return ask();
      }
      // A server that is itself cut off from its database answers too, but says nothing new: that is no news.
      const isNews = newlyUp || copy.seq !== state.copy?.seq || copy.epoch !== state.copy.epoch;
      newlyUp = false;
      return isNews ? hear({ copy, refusal: null }, connection.hallNow()) : become({ copy, refusal: null });
    }
    if (told && isRefused(told)) return become({ copy: null, refusal: told.refusal });
    again = setTimeout(ask, AGAIN_MS);
  }

  function hear(change: Partial<LiveState<N>>, now: number): void {
    quietSince = performance.now();
    become({ ...change, newsAt: now, stale: false });
  }

  const offPush = connection.onPush((push: LivePush) => {
    if (push.topic !== topic || asking) return;
    const received = receive(state.copy, push);
    if (received.rejoin) return ask();
    // A push without a reading says that the one before still is the newest.
    const waits = push.waits === undefined ? state.waits : push.waits;
    hear({ copy: received.state, waits }, push.now);
  });
  const offUp = connection.onUp(() => {
    newlyUp = true;
    asking = false;
    turn += 1;
    ask();
  });
  const watch = setInterval(() => {
    if (performance.now() - quietSince < staleAfter(view) || state.refusal) return;
    quietSince = performance.now();
    if (!state.stale) become({ stale: true });
    ask();
  }, WATCH_MS);
  ask();
  return {
    close() {
      closed = true;
      clearInterval(watch);
      clearTimeout(again);
      offPush();
      offUp();
      if (topic !== null) connection.quit(topic);
    },
  };
}
