import { computed, ref, shallowRef } from 'vue';
import { isOutage, isRefused, newCommandId } from '../../client/connection.ts';
import { useConnection } from '../../client/pinia/connected.ts';
import { useLive } from '../../client/pinia/live.ts';
import type { SheetKind } from '../../server/contract/printing.ts';
import type { Refusal } from '../../server/contract/refusal.ts';
import { stopWord } from './sheet-word.ts';

/** So long a citizen looks at the key before the screen says that no answer came. */
const DEADLINE_MS = 10_000;

/** How an order of sheets does: not made, asked for, ordered, refused, or nobody knows. */
export type SheetState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' | 'unknown'; readonly of: SheetKind }
  | { readonly kind: 'ordered'; readonly of: SheetKind; readonly jobId: string; readonly url: string }
  | { readonly kind: 'refused'; readonly of: SheetKind; readonly refusal: Refusal };

/** The keys that print an item on A4: the printer that this kiosk has for it, and what becomes of what was ordered. */
export function useSheets(itemCode: () => string, language: () => 'zh' | 'en') {
  const connection = useConnection();
  const live = useLive('sheets', {});
  const state = shallowRef<SheetState>({ kind: 'none' });
  const open = ref<{ readonly wish: string; readonly commandId: string } | null>(null);
  const printer = computed(() => Object.values(live.snapshot?.printer ?? {})[0] ?? null);

  async function print(of: SheetKind): Promise<void> {
    if (state.value.kind === 'asking') return;
    const input = { kind: of, itemCode: itemCode(), language: language() };
    const wish = JSON.stringify(input);
    const commandId = open.value?.wish === wish ? open.value.commandId : newCommandId();
    open.value = { wish, commandId };
    state.value = { kind: 'asking', of };
    const told = await connection.command('print:sheet', input, { commandId, deadlineMs: DEADLINE_MS });
    if (!isOutage(told)) open.value = null;
    if (told.ok) state.value = { kind: 'ordered', of, ...told.data };
    else if (isRefused(told)) state.value = { kind: 'refused', of, refusal: told.refusal };
    else state.value = { kind: 'unknown', of };
  }
  return {
    state,
    /** The A4 printer; null where this kiosk has none. */
    printer,
    stop: computed(() => stopWord(printer.value?.condition ?? null)),
    /** How the job does that was ordered; null while nothing is told of it. */
    job: computed(() => {
      const ordered = state.value;
      return ordered.kind === 'ordered' ? (live.snapshot?.sheets[ordered.jobId]?.state ?? null) : null;
    }),
    print,
    leave: () => void (state.value = { kind: 'none' }),
  };
}
