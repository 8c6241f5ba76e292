import { onScopeDispose, shallowRef } from 'vue';
import { readCaseNumber } from '../../server/contract/cases/query-code.ts';
import type { PublicCase } from '../../server/contract/cases/public-case.ts';
import type { PublicSnag } from '../../server/contract/snags/sheet.ts';
import type { Refusal } from '../../server/contract/refusal.ts';
import { isRefused } from '../../client/connection.ts';
import { readAnswer } from '../../client/connection/answer.ts';
import { deviceToken } from '../../client/device.ts';
import { askJson, posted } from '../../client/connection/over-http.ts';

const POLL_MS = 15_000;

interface Asked {
  readonly number: string;
  readonly code: string;
}
/** `stale`: the newest question has no answer yet that could be read, so this is how it stood at its `at`. */
export type QueryState =
  | { readonly kind: 'none' | 'asking' | 'unanswered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'found'; readonly case: PublicCase; readonly stale: boolean }
  | { readonly kind: 'snag'; readonly snag: PublicSnag; readonly stale: boolean };

/** Where a number is asked for: that of a case is longer than that of what could not be done. */
const doorOf = (number: string): 'cases' | 'snags' => (readCaseNumber(number) === null ? 'snags' : 'cases');

const isShown = (state: QueryState): state is Extract<QueryState, { kind: 'found' | 'snag' }> =>
  state.kind === 'found' || state.kind === 'snag';

/** A kiosk says which it is: wrong codes are counted for each. */
function asOwn(request: RequestInit): RequestInit {
  const token = deviceToken();
  if (token === null) return request;
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}

/** Asks how a case stands, or what could not be done, and again every 15 s while it is shown. What was asked is forgotten with the screen. */
export function useCaseQuery() {
  const state = shallowRef<QueryState>({ kind: 'none' });
  let asked: Asked | null = null;

  async function look(): Promise<void> {
    const mine = asked;
    if (!mine) return;
    const door = doorOf(mine.number);
    const told = readAnswer(await askJson(`/api/public/${door}`, asOwn(posted(mine))));
    if (mine !== asked) return;
    const before = state.value;
    if (told?.ok && door === 'snags')
      state.value = { kind: 'snag', snag: told.data as PublicSnag, stale: false };
    else if (told?.ok) state.value = { kind: 'found', case: told.data as PublicCase, stale: false };
    else if (isShown(before)) state.value = { ...before, stale: true };
    else if (told && isRefused(told)) state.value = { kind: 'refused', refusal: told.refusal };
    else state.value = { kind: 'unanswered' };
  }
  const timer = setInterval(() => void (isShown(state.value) && look()), POLL_MS);
  onScopeDispose(() => {
    asked = null;
    clearInterval(timer);
  });
  return {
    state,
    ask(number: string, code: string): void {
      asked = { number, code };
      state.value = { kind: 'asking' };
      void look();
    },
    forget(): void {
      asked = null;
      state.value = { kind: 'none' };
    },
  };
}
