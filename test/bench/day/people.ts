import type { Sender } from '../../../server/domain/decision.ts';
import type { Taken } from '../../../server/domain/queue/issue.ts';
import type { Chance } from '../../support/hall/chance.ts';
import type { PlayedHall } from './played-hall.ts';
import { Printer } from './printers.ts';
import type { Screens } from './screens.ts';

export interface Crowd {
  readonly tickets: number;
  readonly kiosks: number;
  readonly queues: number;
  /** How many of them look at their number on a phone. */
  readonly phones: number;
  /** Epoch ms: doors open, and the last number. */
  readonly from: number;
  readonly to: number;
}

/** Twenty a second at the opening, ten seconds long (ENGINES 6). */
const BURST = 200;
/** How the rest of the day is spread, by hours: the second is the peak hour with a fifth of all. */
const HOURS = [14, 20, 17, 10, 7, 12, 12, 8];

/** When each of the day's people comes, epoch ms, rising. */
export function arrivals({ tickets, from, to }: Crowd, chance: Chance): number[] {
  const burst = Math.min(BURST, tickets);
  const all = Array.from({ length: burst }, () => from + chance.below(10_000));
  const sum = HOURS.reduce((a, b) => a + b, 0);
  const hourMs = (to - from) / HOURS.length;
  for (let n = burst; n < tickets; n += 1) {
    let pick = chance.below(sum);
    let hour = 0;
    while (pick >= HOURS[hour]!) pick -= HOURS[hour++]!;
    all.push(from + Math.floor(hour * hourMs + chance.below(Math.floor(hourMs))));
  }
  return all.sort((a, b) => a - b);
}

const GUIDE: Sender = { kind: 'staff', staffId: 'guide', sessionId: 'guide' };

/** Lets the day's people come: each takes a number at a kiosk that prints it, some look at it on a phone, go before, or leave. */
export function letCome(hall: PlayedHall, screens: Screens, crowd: Crowd, chance: Chance): void {
  const { clock } = hall;
  const printers = Array.from({ length: crowd.kiosks }, (_, kiosk) => new Printer(hall, kiosk));
  let phonesLeft = crowd.phones;
  arrivals(crowd, chance).forEach((at, n) => {
    const left = crowd.tickets - n;
    const withPhone = phonesLeft > 0 && chance.below(left) < phonesLeft;
    if (withPhone) phonesLeft -= 1;
    const queueId = `q-${Math.min(chance.below(crowd.queues), chance.below(crowd.queues + 20) % crowd.queues)}`;
    const sender: Sender = { kind: 'device', stationId: `k-${n % crowd.kiosks}` };
    const [goesBefore, leaves] = [chance.is(0.04), chance.is(0.03)];
    const patience = 60_000 * (5 + chance.below(40));
    clock.later(at - clock.now, () => {
      void hall.act('ticket:take', { queueId }, sender).then(answer => {
        if (!answer.ok) return;
        const { ticketId, printed } = answer.data as Taken;
        if (printed) printers[n % crowd.kiosks]!.ring();
        if (withPhone) screens.phone(ticketId);
        if (goesBefore)
          clock.later(30_000, () => {
            const input = { ticketId, category: 'elderly', evidence: 'card' };
            void hall.act('ticket:prioritize', input, GUIDE);
          });
        if (leaves) clock.later(patience, () => void hall.act('ticket:leave', { ticketId }, GUIDE));
      });
    });
  });
}
