import type { HallPlan } from '../../../server/domain/hall/plan.ts';
import { USUAL_VOICE, type VoiceSettings } from '../../../server/domain/voice/settings.ts';
import type { HttpClient } from './http-client.ts';
import type { Member, TestHall } from './open-test-hall.ts';
import { BOARD, SMALL_PLAN } from './plan.ts';

/** The small hall with two boards, five counters for queue B. */
export const VOICED_PLAN: HallPlan = {
  ...SMALL_PLAN,
  counters: [1, 2, 3, 4, 5].map(n => ({ id: `c-${n}`, number: n, zoneId: 'z-1', profileId: 'p-all' })),
  stations: [...SMALL_PLAN.stations, { ...SMALL_PLAN.stations[2]!, id: 'd-2' }],
  boards: [BOARD, { ...BOARD, id: 'board-2', shows: 'waiting', stationId: 'd-2' }],
};

/** The first board speaks, the other stands in for it. */
export const VOICED: VoiceSettings = {
  ...USUAL_VOICE,
  zones: [{ zoneId: 'z-1', boardIds: ['board-1', 'board-2'] }],
};

/** An officer at a counter, and the number in hand there. */
export interface Desk {
  readonly who: Member;
  readonly at: { readonly counterId: string; readonly seat: string };
}

/** Opens so many counters, an officer at each. */
export async function openDesks(hall: TestHall, most: number): Promise<Desk[]> {
  const desks: Desk[] = [];
  for (let n = 1; n <= most; n += 1) {
    const who = await hall.member();
    const at = { counterId: `c-${n}`, seat: who.seat };
    await who.must('counter:open', at);
    desks.push({ who, at });
  }
  return desks;
}

/** Takes a number of queue B for each desk and calls them, one a desk; gives them in the order of the calls. */
export async function callAll(kiosk: HttpClient, desks: readonly Desk[]) {
  const called: { ticketId: string; label: string }[] = [];
  for (const _desk of desks) await kiosk.must('ticket:take', { queueId: 'q-b' });
  for (const { who, at } of desks) called.push(await who.must('counter:call', at));
  return called;
}
