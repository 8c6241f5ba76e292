import { defineStore } from 'pinia';
import { ref } from 'vue';
import { askJson } from '../client/connection/over-http.ts';
import { deviceToken } from '../client/device.ts';

interface WhoAmI {
  readonly sender?: { readonly kind?: string; readonly stationId?: unknown };
}

/** Which place of the hall this kiosk is; null until the hall has said so. */
export const useOwnStation = defineStore('own station', () => {
  const stationId = ref<string | null>(null);
  return {
    stationId,
    async ask(): Promise<void> {
      const token = deviceToken();
      if (token === null) return;
      const told = (await askJson('/api/whoami', {
        headers: { authorization: `Bearer ${token}` },
      })) as WhoAmI | null;
      const own = told?.sender?.stationId;
      if (typeof own === 'string') stationId.value = own;
    },
  };
});
