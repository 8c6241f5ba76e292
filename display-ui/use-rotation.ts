import { computed, onScopeDispose, shallowRef, type ComputedRef } from 'vue';
import { useConnection } from '../client/pinia/connected.ts';
import { useTexts } from './texts/index.ts';
import { type Bulletin, type BulletinSheet, sheetsOf } from './bulletins.ts';
import { FIRST_TURN, nextTurn } from './rotation.ts';

const TICK_MS = 500;

export interface RotationParts<Other extends string> {
  readonly bulletins: () => readonly (Bulletin & { readonly id: string })[];
  /** Nobody is asked to come just now, and nobody waits for that. */
  readonly quiet: () => boolean;
  /** How many Han characters of a body one page holds. */
  readonly room: number;
  /** What has a turn after the bulletins, by name. */
  readonly others?: () => readonly Other[];
}

/** The page whose turn it is; null while the place is the calls'. Never over a call (LOOK 5). */
export function useRotation<Other extends string = never>({
  bulletins,
  quiet,
  room,
  others = () => [],
}: RotationParts<Other>): ComputedRef<BulletinSheet | Other | null> {
  const { hallNow } = useConnection();
  const { language } = useTexts();
  const sheets = computed(() => [...sheetsOf(bulletins(), language.value, room), ...others()]);
  const turn = shallowRef({ ...FIRST_TURN, since: hallNow() });
  const timer = setInterval(() => {
    turn.value = nextTurn(turn.value, hallNow(), quiet(), sheets.value.length);
  }, TICK_MS);
  onScopeDispose(() => clearInterval(timer));
  return computed(() => {
    const { kind, had } = turn.value;
    if (kind === 'calls' || !quiet()) return null;
    return sheets.value[had % Math.max(1, sheets.value.length)] ?? null;
  });
}
