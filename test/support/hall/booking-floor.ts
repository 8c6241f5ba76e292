import type { BookingSaid } from '../../../server/contract/bookings/commands.ts';
import { type BookingRules, NO_BOOKINGS } from '../../../server/domain/bookings/rules.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { idCheckCharacter } from '../../../server/domain/identity/id-number.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { hoursOf } from './hours.ts';
import type { HttpClient, Told } from './http-client.ts';
import type { TestHall } from './open-test-hall.ts';
import type { TimeMachine } from './time-machine.ts';

const MINUTE_MS = 60_000;
export const SLOT_MINUTES = 30;

/** Sound ID numbers of nobody: born centuries from now. */
export function nobodysId(at: number): string {
  const first = `110105${2950 + (at % 40)}0${1 + (at % 9)}1${at % 10}${100 + at}`;
  return first + idCheckCharacter(first);
}

/** The date on the hall's wall, some days on. */
export function wallDate(time: TimeMachine, daysOn = 0): string {
  return dateOf(dayOf(wallOf(time.clock.wall(), 480).date) + daysOn);
}

/** The beginning of the next slot but one, epoch ms: at least half an hour from now. */
export function slotSoon(time: TimeMachine): number {
  const step = SLOT_MINUTES * MINUTE_MS;
  return Math.floor(time.clock.wall() / step + 2) * step;
}

/**
 * Opens today by the wall, far from midnight, with hours round the clock on the days to come, whatever the law says of them,
 * and lets queue A be booked.
 */
export async function letBook(
  hall: TestHall,
  time: TimeMachine,
  rules: Partial<BookingRules> = {},
): Promise<void> {
  const { minute } = wallOf(time.clock.wall(), 480);
  if (minute > 1_100) {
    time.pass((1_440 - minute + 60) * MINUTE_MS);
    // No session lasts that long.
    const staff = [...hall.hall.sequencer.image.hall.staff.values()];
    const { id } = staff.find(({ roles }) => roles.includes('director'))!;
    hall.director.carries = { cookie: await hall.signIn(id) };
  }
  await hall.director.must('day:close', {});
  await hall.director.must('day:open', { date: wallDate(time), anyTime: true });
  const always = hoursOf([[0, 1_440]]);
  const special = Array.from({ length: 10 }, (_, at) => ({
    date: wallDate(time, at),
    name: { zh: '示例', en: 'Example' },
    hours: always.week[0]!,
  }));
  await hall.order(decideSetHours, { hours: { ...always, special } });
  await hall.director.must('booking:set', {
    rules: {
      ...NO_BOOKINGS,
      queues: [{ queueId: 'q-a', minutes: SLOT_MINUTES, places: 3 }],
      sameDay: true,
      ...rules,
    },
  });
}

/** Asks how a booking stands by its code, as a phone does. */
export async function findBooking(who: HttpClient, code: string): Promise<Told<BookingSaid>> {
  const answer = await fetch(`${who.url}/api/public/bookings/find`, {
    method: 'POST',
    headers: { ...who.headers(), 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return (await answer.json()) as Told<BookingSaid>;
}
