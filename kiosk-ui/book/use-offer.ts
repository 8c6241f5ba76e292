import { ref, shallowRef } from 'vue';
import { askJson } from '../../client/connection/over-http.ts';
import type { BookingOffer, OfferedDay } from '../../server/contract/bookings/offer.ts';

interface Told<T> {
  readonly ok: true;
  readonly data: T;
}

async function asked<T>(url: string): Promise<T | null> {
  const told = (await askJson(url, {})) as Told<T> | null;
  return told?.ok ? told.data : null;
}

/** What may be booked: the queues, and the days of the one that is looked at. Asked anew each time one comes to it. */
export function useOffer() {
  const offer = shallowRef<BookingOffer | null>(null);
  const days = shallowRef<readonly OfferedDay[] | null>(null);
  const failed = ref(false);
  async function look(): Promise<void> {
    const told = await asked<BookingOffer>('/api/public/bookings');
    failed.value = told === null;
    if (told) offer.value = told;
  }
  async function lookAt(queueId: string): Promise<void> {
    const told = await asked<OfferedDay[]>(`/api/public/bookings/queues/${queueId}`);
    failed.value = told === null;
    if (told) days.value = told;
  }
  return { offer, days, failed, look, lookAt, forgetDays: () => void (days.value = null) };
}
