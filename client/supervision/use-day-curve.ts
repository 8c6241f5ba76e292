import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { DayCurve, Reading } from '../../server/contract/readings.ts';
import { askJson } from '../connection/over-http.ts';
import { deviceToken } from '../device.ts';

const EVERY_MS = 60_000;
/** When nothing came, sooner. */
const AGAIN_MS = 5_000;

/** The day's curve, read anew each minute; what was read stays when a reading fails. */
export function useDayCurve(): ShallowRef<DayCurve | null> {
  const curve = shallowRef<DayCurve | null>(null);
  let timer: ReturnType<typeof setTimeout>;
  let gone = false;
  async function read(): Promise<void> {
    const token = deviceToken();
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const told = (await askJson('/api/readings/day', { headers })) as Reading<DayCurve> | null;
    if (told?.value) curve.value = told.value;
    if (!gone) timer = setTimeout(() => void read(), told?.value ? EVERY_MS : AGAIN_MS);
  }
  void read();
  onScopeDispose(() => {
    gone = true;
    clearTimeout(timer);
  });
  return curve;
}
