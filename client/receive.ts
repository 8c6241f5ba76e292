import type { Joined, Push } from '../server/contract/feed.ts';
import { fold, type Sections, type ViewState } from '../server/contract/views/fold.ts';

/** What a push did to our copy, and whether we must ask the server anew. */
export interface Received<S extends Sections> {
  readonly state: ViewState<S> | null;
  readonly rejoin: boolean;
}

/**
 * Takes a push into our copy of a view. It is applied only if it begins exactly where the copy stands; one we have
 * had already is passed over; anything else (a gap, an overlap, another epoch, no copy) means: ask again. Pure.
 */
export function receive<S extends Sections>(state: ViewState<S> | null, push: Push): Received<S> {
  if (state === null || push.epoch !== state.epoch) return { state, rejoin: true };
  if (push.to <= state.seq) return { state, rejoin: false };
  if (push.from !== state.seq) return { state, rejoin: true };
  const snapshot = fold(state.snapshot, push.changes);
  return { state: { epoch: state.epoch, seq: push.to, snapshot }, rejoin: false };
}

/** Takes the server's answer to a join; null when its changes do not fit our copy, which then has to be got whole. */
export function takeJoined<S extends Sections>(
  state: ViewState<S> | null,
  joined: Joined,
): ViewState<S> | null {
  const { epoch } = joined;
  if (joined.kind === 'snapshot') return { epoch, seq: joined.seq, snapshot: joined.snapshot as S };
  if (state === null || state.epoch !== epoch || state.seq !== joined.from) return null;
  return { epoch, seq: joined.to, snapshot: fold(state.snapshot, joined.changes) };
}
