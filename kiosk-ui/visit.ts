import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { CommandData, CommandInput } from '../server/contract/commands.ts';
import type { Refusal } from '../server/contract/refusal.ts';
import type { OwnCheck } from './check/own-check.ts';

export type TakeInput = CommandInput<'ticket:take'>;
/** Number and query code of the case for which its applicant has come again. */
export type ErrandInput = CommandInput<'case:ticket'>;
/** The code of a booking, or the ID number it was made with. */
export interface CheckInWish {
  readonly booking: CommandInput<'booking:checkIn'>;
  readonly elder?: boolean | undefined;
}
export type RouteInput = CommandInput<'ticket:takeRoute'>;
export type Wish = TakeInput | RouteInput | ErrandInput | CheckInWish;
/** `late`: a booking whose window was over, so that an ordinary number was given. */
export type Taken = CommandData<'ticket:take'> & { readonly late?: boolean };

/** Where a citizen is on the way to a number. */
export type Screen =
  | {
      readonly name:
        'home' | 'bureaus' | 'search' | 'lines' | 'opening' | 'matters' | 'case' | 'snags' | 'enquiry';
    }
  | { readonly name: 'routes' }
  | { readonly name: 'route'; readonly routeId: string }
  /** `scanned`: what was read just now; it is asked for at once. Null where it held no code. */
  | { readonly name: 'booking'; readonly scanned?: { readonly code: string | null } }
  | { readonly name: 'topic'; readonly topicId: string; readonly queueId: string | null }
  | { readonly name: 'bureau'; readonly bureauId: string }
  | { readonly name: 'item'; readonly itemCode: string }
  | { readonly name: 'check'; readonly itemCode: string }
  | { readonly name: 'privacy'; readonly itemCode: string }
  | {
      readonly name: 'identity';
      readonly itemCode: string;
      /** The route that the number is for, in place of an item. */
      readonly routeId?: string | undefined;
      readonly by: 'id' | 'phone';
    }
  | { readonly name: 'number'; readonly taken: Taken; readonly itemCode: string }
  | {
      readonly name: 'refused';
      readonly refusal: Refusal;
      readonly itemCode: string | null;
      readonly routeId?: string | undefined;
    }
  | { readonly name: 'unanswered'; readonly input: Wish }
  | { readonly name: 'broken'; readonly input: Wish; readonly incident: string };

/** How a list was left, for who comes back to it. */
export interface Left {
  page: number;
  /** The words or the choice that narrow it; empty where nothing does. */
  words: string;
  /** Whether the screen's keys lay over it, and how far it was moved under them. */
  keys: boolean;
  top: number;
}

const HOME: Screen = { name: 'home' };
/** Screens that come down to a seated person; elsewhere what one presses lies low already. */
const LOWERED: readonly Screen['name'][] = [
  'home',
  'search',
  'topic',
  'bureaus',
  'bureau',
  'lines',
  'identity',
];

/** One citizen's visit at the kiosk: everything that must be gone when the next one comes. */
export const useVisit = defineStore('visit', () => {
  const trail = shallowRef<readonly Screen[]>([HOME]);
  const query = ref('');
  /** Letters of the query are letters, not the sound of characters. */
  const literal = ref(false);
  /** What the citizen says of the materials of the item that is looked at. */
  const ownCheck = shallowRef<OwnCheck | null>(null);
  const elder = ref(false);
  /** Search and lists within reach of a wheelchair. */
  const low = ref(false);
  /** Rises with each wipe; what is keyed by it is built anew. */
  const turn = ref(0);
  /** By the place on the trail; what lies beyond the present place is forgotten. */
  let lefts: Left[] = [];
  const screen = computed(() => trail.value[trail.value.length - 1] ?? HOME);
  const begin = (): void => {
    trail.value = [HOME];
    lefts = [];
    query.value = '';
    literal.value = false;
    ownCheck.value = null;
    turn.value += 1;
  };
  return {
    query,
    literal,
    ownCheck,
    elder,
    low,
    lowered: computed(() => low.value && !elder.value && LOWERED.includes(screen.value.name)),
    turn,
    screen,
    go(next: Screen) {
      lefts.length = Math.min(lefts.length, trail.value.length);
      trail.value = [...trail.value, next];
    },
    /** How the list at this place was left; written by the list itself. */
    leftHere: (): Left => (lefts[trail.value.length - 1] ??= { page: 0, words: '', keys: true, top: 0 }),
    /** The same place, looked at differently: nothing more to go back to. */
    turnTo: (next: Screen) => void (trail.value = [...trail.value.slice(0, -1), next]),
    back: () => void (trail.value = trail.value.length > 1 ? trail.value.slice(0, -1) : [HOME]),
    /** Nothing behind it to go back to. */
    show: (next: Screen) => void (trail.value = [HOME, next]),
    /** Home again for the same citizen: larger type and low controls stay. */
    begin,
    wipe() {
      begin();
      elder.value = false;
      low.value = false;
    },
  };
});
