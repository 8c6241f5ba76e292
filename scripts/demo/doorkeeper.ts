import { DayOver, type DayTime } from './day-time.ts';
import type { Line } from './line.ts';

const LOOK_MS = 1_500;
/** Which stations a screen that asks may become, in this order; the rest the demonstration plays itself. */
const PLACES = { kiosk: ['k-1', 'k-2'], display: ['w-1', 'd-1', 'd-2', 'd-3', 's-21', 's-22'] } as const;

/** Lets every screen in that asks, so that who watches has nothing to confirm. The last place is given anew. */
export async function keepDoor(director: Line, day: DayTime, say: (text: string) => void): Promise<void> {
  let turn = 0;
  for (;;) {
    await day.rest(LOOK_MS);
    const { pairings, stations } = await director.view('settings', {});
    for (const { code, kind } of Object.values(pairings)) {
      if (kind !== 'kiosk' && kind !== 'display') continue;
      const places = PLACES[kind];
      const free = places.find(id => stations[id] && !stations[id].paired);
      const stationId = free ?? places[turn++ % places.length]!;
      if (day.over) throw new DayOver();
      const told = await director.command('device:confirmPairing', { code, stationId });
      if (told.ok) say(`接入 let in: ${kind} → ${stationId}`);
    }
  }
}
