import { onScopeDispose, ref, type Ref } from 'vue';
import { idleState, type Patience } from './idle-time.ts';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'input'] as const;
const LOOK_MS = 250;

export interface IdleParts {
  /** Null: there is nothing to wipe, or a number is being taken. */
  readonly patience: () => Patience | null;
  readonly onOver: () => void;
}

/**
 * Watches over a citizen who may have gone. Another patience begins anew: a number has its whole time from when it is
 * shown, however long ago the press was that took it. Gives the seconds of the countdown, null while there is none.
 */
export function useIdle({ patience, onOver }: IdleParts): { left: Ref<number | null>; touch: () => void } {
  const left = ref<number | null>(null);
  let touchedAt = performance.now();
  let last: Patience | null = null;
  const touch = (): void => {
    touchedAt = performance.now();
    left.value = null;
  };
  const timer = setInterval(() => {
    const now = patience();
    if (now !== last) touch();
    last = now;
    if (now === null) return touch();
    const state = idleState(performance.now() - touchedAt, now);
    left.value = state.kind === 'counting' ? state.seconds : null;
    if (state.kind !== 'over') return;
    touch();
    onOver();
  }, LOOK_MS);
  for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true });
  onScopeDispose(() => {
    clearInterval(timer);
    for (const name of TOUCHES) window.removeEventListener(name, touch, { capture: true });
  });
  return { left, touch };
}
