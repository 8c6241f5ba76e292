import { defineStore } from 'pinia';
import { ref } from 'vue';
import { isRefused } from '../client/connection.ts';
import { useConnection } from '../client/pinia/connected.ts';
import { noteLabels, readSeen } from './highest.ts';

const KEY = 'hall.seen';

/**
 * What this kiosk can testify after a restore: the highest numbers it showed. The hall gives no number before every
 * kiosk has said so (DESIGN 3), so it is told at each connect and whenever the hall recovers.
 */
export const useSeen = defineStore('seen', () => {
  const connection = useConnection();
  const dayId = ref<string | null>(null);
  let seen = readSeen(localStorage.getItem(KEY));
  return {
    /** The day that numbers belong to from now on. */
    beginDay: (id: string | null) => void (dayId.value = id),
    note(labels: readonly string[]) {
      if (dayId.value === null || labels.length === 0) return;
      seen = noteLabels(seen, dayId.value, labels);
      localStorage.setItem(KEY, JSON.stringify(seen));
    },
    /** Tells the hall; false when it does not know this device (any more). */
    async report(): Promise<boolean> {
      const told = await connection.command('device:seen', {
        dayId: seen.dayId,
        highest: { ...seen.highest },
      });
      return !(isRefused(told) && told.refusal.code.startsWith('access.'));
    },
  };
});
