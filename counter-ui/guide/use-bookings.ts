import { shallowRef } from 'vue';
import { isRefused } from '../../client/connection.ts';
import { readAnswer } from '../../client/connection/answer.ts';
import { askJson, posted } from '../../client/connection/over-http.ts';
import type { BookingSaid } from '../../server/contract/bookings/commands.ts';
import type { BookingOffer, OfferedDay, OfferedSlot } from '../../server/contract/bookings/offer.ts';
import type { Refusal } from '../../server/contract/refusal.ts';

async function asked<T>(path: string): Promise<T | null> {
  const told = (await askJson(`/api/public/bookings${path}`, {})) as { ok: boolean; data: T } | null;
  return told?.ok ? told.data : null;
}

/** What the guide's desk asks of appointments: what may be booked, which slots are free, and how one stands by its code. */
export function useBookings() {
  const offer = shallowRef<BookingOffer | null>(null);
  const slots = shallowRef<readonly OfferedSlot[]>([]);
  const booking = shallowRef<BookingSaid | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  return {
    ...{ offer, slots, booking, refusal },
    async look(): Promise<void> {
      offer.value = (await asked<BookingOffer>('')) ?? offer.value;
    },
    async lookAt(queueId: string): Promise<void> {
      const days = queueId === '' ? [] : await asked<OfferedDay[]>(`/queues/${queueId}`);
      slots.value = (days ?? []).flatMap(day => day.slots).filter(({ no }) => no === null);
    },
    async find(code: string): Promise<void> {
      const told = readAnswer(await askJson('/api/public/bookings/find', posted({ code })));
      booking.value = told?.ok ? (told.data as BookingSaid) : null;
      refusal.value = told && isRefused(told) ? told.refusal : null;
    },
  };
}
