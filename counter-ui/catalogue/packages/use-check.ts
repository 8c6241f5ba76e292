import { onScopeDispose, shallowRef, watch } from 'vue';
import { readAnswer } from '../../../client/connection/answer.ts';
import { askJson } from '../../../client/connection/over-http.ts';
import type { PackageCheck } from '../../../server/contract/packages.ts';
import type { Refusal } from '../../../server/contract/refusal.ts';

/** What a package would hold: not asked for, on its way, there, refused by a rule, or not to be had. */
export type CheckState =
  | { readonly is: 'none' | 'loading' | 'away' }
  | { readonly is: 'there'; readonly check: PackageCheck }
  | { readonly is: 'refused'; readonly refusal: Refusal };

const PATIENCE_MS = 15_000;

/** The check of a package at an address (`bureaus/…` or `items/…`), made again whenever `asOf` changes. */
export function useCheck(address: () => string | null, asOf: () => string) {
  const state = shallowRef<CheckState>({ is: 'none' });
  let asked = 0;
  async function ask(): Promise<void> {
    const at = address();
    const mine = (asked += 1);
    if (at === null) return void (state.value = { is: 'none' });
    const told = readAnswer(await askJson(`/api/packages/${at}/check`, {}, PATIENCE_MS));
    if (mine !== asked) return;
    if (told?.ok) state.value = { is: 'there', check: told.data as PackageCheck };
    else if (told && 'refusal' in told) state.value = { is: 'refused', refusal: told.refusal };
    else state.value = { is: 'away' };
  }
  watch(address, () => void (state.value = { is: address() === null ? 'none' : 'loading' }));
  watch([address, asOf], ask);
  state.value = { is: address() === null ? 'none' : 'loading' };
  void ask();
  onScopeDispose(() => void (asked += 1));
  return { state, ask };
}
