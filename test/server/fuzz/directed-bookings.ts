import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { type BookingRules, NO_BOOKINGS } from '../../../server/domain/bookings/rules.ts';
import { openDay } from '../../../server/domain/day/facts.ts';
import { accept } from '../../../server/domain/decision.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { dateOf, dayOf, startOf } from '../../../server/domain/time/civil.ts';
import { nextCommandId } from '../../support/hall/http-client.ts';
import { hoursOf } from '../../support/hall/hours.ts';
import { ID_NUMBERS, PHONES } from './people.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Queue A may be booked round the clock, today too, by these rules. */
async function bookable(scene: Scene, rules: Partial<BookingRules> = {}): Promise<void> {
  const { test, ground } = scene;
  await ground.tend();
  const always = hoursOf([[0, 1_440]]);
  const today = dayOf(wallOf(scene.time.clock.wall(), 480).date);
  const special = [0, 1, 2].map(at => ({
    ...{ date: dateOf(today + at), name: { zh: '示例', en: 'Example' }, hours: always.week[0]! },
  }));
  await test.order(decideSetHours, { hours: { ...always, special } });
  const queues = [{ queueId: 'q-a', minutes: 60, places: 1 }];
  await told(test.director, 'booking:set', { rules: { ...NO_BOOKINGS, queues, daysAhead: 2, ...rules } });
}

/** A slot of tomorrow, by its hour. */
function tomorrowAt({ time }: Scene, hour: number): number {
  const today = dayOf(wallOf(time.clock.wall(), 480).date);
  return startOf(today + 1, 480) + hour * 60 * MINUTE_MS;
}

const book = async (scene: Scene, who: number, slotAt: number): Promise<unknown> =>
  told(scene.test.director, 'booking:book', { queueId: 'q-a', slotAt, idNumber: ID_NUMBERS[who]! });

/** Somebody with a phone books where the hall wants its number proved, from an address that has not been counted yet. */
const proving = (scene: Scene, own: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const asked = request(
      `${scene.test.url}/api/commands/booking:book`,
      { method: 'POST', localAddress: '127.0.0.9', headers },
      answer =>
        void text(answer)
          .then(body => resolve(JSON.parse(body)))
          .catch(reject),
    );
    asked.on('error', reject);
    const slotAt = tomorrowAt(scene, 15);
    const input = { queueId: 'q-a', slotAt, idNumber: ID_NUMBERS[5]!, ...own };
    asked.end(JSON.stringify({ commandId: nextCommandId(), ...input }));
  });

/** A booking as facts make it; gives its code. */
async function planted(
  { test }: Scene,
  slotAt: number,
  date: string,
  then: readonly Fact[] = [],
): Promise<string> {
  const { vault } = test.hall;
  const bookingId = `planted-${date}-${slotAt}-${then.length}-${test.hall.sequencer.image.seq}`.slice(0, 40);
  const code = vault.bookingCode(bookingId);
  const made: Fact = {
    ...{ kind: 'booking.made', bookingId, queueId: 'q-a', itemCode: null, slotAt, date },
    ...{ who: 'bookings-1999-1~nobody', codeMark: vault.bookingCodeMark(code) },
  };
  const facts = then.map(fact => ({ ...fact, bookingId }) as Fact);
  await test.order(() => accept([made, ...facts], null), {});
  return code;
}

/** Today, as the hall has it open. */
const openDate = ({ ground }: Scene): string => openDay(ground.hall)!.date;
const atKiosk = (scene: Scene, code: string): Promise<unknown> =>
  told(by(scene, 'kiosk'), 'booking:checkIn', { code });

/** A kiosk whose wrong codes are forgotten. */
async function rested(scene: Scene): Promise<void> {
  scene.time.pass(6 * MINUTE_MS);
  await scene.ground.tend();
}

/** Codes of appointments, and what leads to each. */
export const DIRECTED_BOOKINGS = {
  'booking.too_many_places': ({ test }) =>
    told(test.director, 'booking:set', {
      rules: { ...NO_BOOKINGS, queues: [{ queueId: 'q-a', minutes: 5, places: 200 }] },
    }),
  'booking.not_offered': async scene => {
    await bookable(scene, { queues: [] });
    return book(scene, 0, tomorrowAt(scene, 9));
  },
  'booking.slot_over': async scene => {
    await bookable(scene);
    return book(scene, 0, scene.time.clock.wall() - DAY_MS);
  },
  'booking.not_yet': async scene => {
    await bookable(scene);
    return book(scene, 0, scene.time.clock.wall() + 40 * DAY_MS);
  },
  'booking.no_slot': async scene => {
    await bookable(scene);
    return book(scene, 0, tomorrowAt(scene, 9) + MINUTE_MS);
  },
  'booking.full': async scene => {
    await bookable(scene);
    await book(scene, 1, tomorrowAt(scene, 9));
    return book(scene, 2, tomorrowAt(scene, 9));
  },
  'booking.one_a_day': async scene => {
    await bookable(scene);
    await book(scene, 3, tomorrowAt(scene, 10));
    return book(scene, 3, tomorrowAt(scene, 11));
  },
  'booking.barred': async scene => {
    await bookable(scene, { bar: { misses: 1, withinDays: 1, days: 180 } });
    await book(scene, 4, tomorrowAt(scene, 12));
    const own = [...scene.ground.hall.bookings.values()].find(
      ({ slotAt, state }) => slotAt === tomorrowAt(scene, 12) && state === 'booked',
    );
    await scene.test.order(() => accept([{ kind: 'booking.missed', bookingId: own!.id }], null), {});
    const answer = await book(scene, 4, tomorrowAt(scene, 13));
    await bookable(scene);
    return answer;
  },
  'booking.unknown': async scene => {
    await rested(scene);
    return atKiosk(scene, '2222-2222');
  },
  'booking.wrong_state': async scene => {
    await rested(scene);
    const cancelled = { kind: 'booking.cancelled', bookingId: '' } as const;
    return atKiosk(scene, await planted(scene, scene.time.clock.wall(), openDate(scene), [cancelled]));
  },
  'booking.cancel_over': async scene => {
    await rested(scene);
    const date = openDate(scene);
    await planted(scene, scene.time.clock.wall() - 5 * MINUTE_MS, date);
    const own = [...scene.ground.hall.bookings.values()].findLast(
      one => one.date === date && one.state === 'booked',
    );
    const token = scene.test.hall.vault.token('booking', own!.id);
    return told(scene.test.director, 'booking:cancel', { token });
  },
  'booking.early': async scene => {
    await rested(scene);
    return atKiosk(scene, await planted(scene, scene.time.clock.wall() + 60 * MINUTE_MS, openDate(scene)));
  },
  'booking.other_day': async scene => {
    await rested(scene);
    return atKiosk(scene, await planted(scene, scene.time.clock.wall(), '2999-12-31'));
  },
  'booking.used': async scene => {
    await rested(scene);
    const arrived = { kind: 'booking.arrived', bookingId: '', ticketId: 'none', late: false } as const;
    return atKiosk(scene, await planted(scene, scene.time.clock.wall(), openDate(scene), [arrived]));
  },
  'phone.code_needed': async scene => {
    await bookable(scene, { provePhone: true });
    return proving(scene, {});
  },
  'phone.code_wrong': async scene => {
    await bookable(scene, { provePhone: true });
    return proving(scene, { phone: PHONES[0]!, proof: { token: '9999999999999~x', code: '000000' } });
  },
  'phone.code_unsent': async scene => {
    await bookable(scene);
    return told(scene.test.director, 'booking:sendCode', { phone: '13912345671' });
  },
  'phone.code_soon': async scene => {
    await bookable(scene, { provePhone: true });
    const ask = () => told(scene.test.director, 'booking:sendCode', { phone: '13912345672' });
    await ask();
    const answer = await ask();
    await bookable(scene);
    return answer;
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
