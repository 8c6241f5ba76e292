import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { CommandData, CommandInput } from '../server/contract/commands.ts';
import type { Refusal } from '../server/contract/refusal.ts';

export type TakeInput = CommandInput<'ticket:take'>;
export type Taken = CommandData<'ticket:take'>;

/** Where a citizen is on the way to a number. */
export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'bureau'; readonly bureauId: string }
  | { readonly name: 'search' }
  | { readonly name: 'item'; readonly itemCode: string }
  | { readonly name: 'identity'; readonly itemCode: string }
  | { readonly name: 'number'; readonly taken: Taken; readonly itemCode: string }
  | { readonly name: 'refused'; readonly refusal: Refusal }
  | { readonly name: 'unanswered'; readonly input: TakeInput }
  | { readonly name: 'broken'; readonly input: TakeInput; readonly incident: string };

const HOME: Screen = { name: 'home' };

/** One citizen's visit at the kiosk: everything that must be gone when the next one comes. */
export const useVisit = defineStore('visit', () => {
  const trail = shallowRef<readonly Screen[]>([HOME]);
  const query = ref('');
  /** Rises with each wipe; what is keyed by it is built anew. */
  const turn = ref(0);
  const screen = computed(() => trail.value[trail.value.length - 1] ?? HOME);
  return {
    query,
    turn,
    screen,
    go: (next: Screen) => void (trail.value = [...trail.value, next]),
    back: () => void (trail.value = trail.value.length > 1 ? trail.value.slice(0, -1) : [HOME]),
    /** Nothing behind it to go back to. */
    show: (next: Screen) => void (trail.value = [HOME, next]),
    wipe() {
      trail.value = [HOME];
      query.value = '';
      turn.value += 1;
    },
  };
});
