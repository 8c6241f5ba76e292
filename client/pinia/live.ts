import { defineStore } from 'pinia';
import { computed, onScopeDispose, shallowRef } from 'vue';
import type { ViewName, ViewParams } from '../../server/contract/views/specs.ts';
import { setHallOffset } from '../hall-time.ts';
import { type LiveState, NOTHING_YET, openLiveView } from '../live-view.ts';
import { useConnection } from './connected.ts';

/** A store for one view with its parameters: what it shows is changed by the contract's fold and by nothing else. */
function defineLive<N extends ViewName>(view: N, params: ViewParams<N>) {
  return defineStore(`${view} ${JSON.stringify(params)}`, () => {
    const state = shallowRef<LiveState<N>>(NOTHING_YET);
    const live = openLiveView(useConnection(), view, params, next => {
      if (next.utcOffsetMinutes !== null) setHallOffset(next.utcOffsetMinutes);
      state.value = next;
    });
    onScopeDispose(() => live.close());
    return {
      snapshot: computed(() => state.value.copy?.snapshot ?? null),
      epoch: computed(() => state.value.copy?.epoch ?? null),
      seq: computed(() => state.value.copy?.seq ?? null),
      stale: computed(() => state.value.stale),
      newsAt: computed(() => state.value.newsAt),
      waits: computed(() => state.value.waits),
      refusal: computed(() => state.value.refusal),
    };
  });
}

export type Live<N extends ViewName> = ReturnType<ReturnType<typeof defineLive<N>>>;

const readers = new Map<string, number>();

/** Follows a view for as long as anybody on the page does; all of them share one store. */
export function useLive<N extends ViewName>(view: N, params: ViewParams<N>): Live<N> {
  const store = defineLive(view, params)();
  readers.set(store.$id, (readers.get(store.$id) ?? 0) + 1);
  onScopeDispose(() => {
    const left = readers.get(store.$id)! - 1;
    readers.set(store.$id, left);
    if (left === 0) store.$dispose();
  });
  return store as Live<N>;
}
