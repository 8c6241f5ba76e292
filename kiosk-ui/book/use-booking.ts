import { shallowRef } from 'vue';
import { isRefused } from '../../client/connection.ts';
import { readAnswer } from '../../client/connection/answer.ts';
import { askJson, posted } from '../../client/connection/over-http.ts';
import type { BookingSaid } from '../../server/contract/bookings/commands.ts';
import type { Refusal } from '../../server/contract/refusal.ts';

export type FindState =
  | { readonly kind: 'none' | 'asking' | 'unanswered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The booking that is looked at: just made, or found by its code, which is posted and stands in no address that a server sees. */
export function useBooking() {
  const booking = shallowRef<BookingSaid | null>(null);
  const state = shallowRef<FindState>({ kind: 'none' });
  async function find(code: string): Promise<void> {
    state.value = { kind: 'asking' };
    const told = readAnswer(await askJson('/api/public/bookings/find', posted({ code })));
    if (told?.ok) [booking.value, state.value] = [told.data as BookingSaid, { kind: 'none' }];
    else if (told && isRefused(told)) state.value = { kind: 'refused', refusal: told.refusal };
    else state.value = { kind: 'unanswered' };
  }
  return { booking, state, find };
}
