import { onScopeDispose, shallowRef } from 'vue';
import type { PublicCase } from '../../server/contract/cases/public-case.ts';
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
/** `stale`: the newest question has no answer yet that could be read, so this is how it stood at `case.at`. */
export type QueryState =
  | { readonly kind: 'none' | 'asking' | 'unanswered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'found'; readonly case: PublicCase; readonly stale: boolean };

/** A kiosk says which it is: wrong codes are counted for each. */
function asOwn(request: RequestInit): RequestInit {
  const token = deviceToken();
  if (token === null) return request;
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}

/** Asks how a case stands, and again every 15 s while it is shown. What was asked is forgotten with the screen. */
export function useCaseQuery() {
  const state = shallowRef<QueryState>({ kind: 'none' });
  let asked: Asked | null = null;

  async function look(): Promise<void> {
    const mine = asked;
    if (!mine) return;
    const told = readAnswer(await askJson('/api/public/cases', asOwn(posted(mine))));
    if (mine !== asked) return;
    const before = state.value;
    if (told?.ok) state.value = { kind: 'found', case: told.data as PublicCase, stale: false };
    else if (before.kind === 'found') state.value = { ...before, stale: true };
    else if (told && isRefused(told)) state.value = { kind: 'refused', refusal: told.refusal };
    else state.value = { kind: 'unanswered' };
  }
  const timer = setInterval(() => void (state.value.kind === 'found' && look()), POLL_MS);
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
