import type { Player } from './player.ts';

/** Queues that the four counters serve; the rest of the hall stays quiet. */
export const QUEUES = ['q-pension', 'q-social-card', 'q-medical', 'q-residence', 'q-police'] as const;
export const COUNTERS = ['c-07', 'c-11', 'c-14', 'c-15'] as const;
/** A route over three of them, in any order, and how many come for it. */
const ROUTE = 'r-birth';
const ON_ROUTE = 0.15;
/** One in so many leaves a telephone number, so that sealed rows are written too. */
const WITH_PHONE = 0.05;

/** Takes numbers as fast as people do at a busy machine, for as long as the run lasts. */
export async function playKiosk(kiosk: Player, pauseMs: number): Promise<void> {
  const { chance } = kiosk;
  while (!kiosk.isStopped) {
    const phone = chance.isBelow(WITH_PHONE) ? { phone: `139${chance.between(10_000_000, 99_999_999)}` } : {};
    if (chance.isBelow(ON_ROUTE)) await kiosk.insist('ticket:takeRoute', { routeId: ROUTE, ...phone });
    else await kiosk.insist('ticket:take', { queueId: chance.pick(QUEUES), ...phone });
    await kiosk.pause(chance.between(0, pauseMs));
  }
}

/** Calls, serves, lets wait and calls again at one counter. */
export async function playOfficer(officer: Player, counterId: string): Promise<void> {
  const { chance } = officer;
  const at = { counterId, seat: `seat-of-${officer.client}` };
  let inHand: string | null = null;
  while (!officer.isStopped) {
    const opened = await officer.insist('counter:open', at);
    if (opened?.outcome === 'ok') {
      inHand = (opened.data as { ticketId: string | null }).ticketId;
      break;
    }
    await officer.pause(50);
  }
  while (!officer.isStopped) {
    if (inHand === null) {
      const called = await officer.insist('counter:call', at);
      if (called?.outcome === 'ok') inHand = (called.data as { ticketId: string }).ticketId;
      else {
        await officer.pause(chance.between(20, 60));
        continue;
      }
    }
    await serve(officer, { ...at, ticketId: inHand });
    inHand = null;
  }
}

type InHand = { counterId: string; seat: string; ticketId: string };

async function serve(officer: Player, inHand: InHand): Promise<void> {
  const { chance } = officer;
  if (chance.isBelow(0.2)) await officer.insist('counter:recall', inHand);
  if (chance.isBelow(0.25)) {
    await officer.insist('counter:miss', inHand);
    if (chance.isBelow(0.5)) await officer.insist('ticket:return', { ticketId: inHand.ticketId });
    return;
  }
  await officer.insist('counter:start', inHand);
  await officer.pause(chance.between(0, 20));
  await officer.insist('counter:finish', inHand);
}
