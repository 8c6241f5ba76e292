import { readQueryCode } from '../../contract/cases/query-code.ts';
import type { BookInput, BookPrepared, Booked } from '../../domain/bookings/book.ts';
import { decideBook } from '../../domain/bookings/book.ts';
import { decideCancel } from '../../domain/bookings/cancel.ts';
import { type CheckInPrepared, decideCheckIn } from '../../domain/bookings/check-in.ts';
import { keyOf, type KeysPrepared, nextKey, personsOf } from '../../domain/bookings/keys.ts';
import { decideBookingOver } from '../../domain/bookings/over.ts';
import { decideSetBookings } from '../../domain/bookings/set.ts';
import { senderKey } from '../../domain/decision.ts';
import { wallOf } from '../../domain/hours/when.ts';
import { readIdNumber } from '../../domain/identity/id-number.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { PhoneCodes } from '../bookings/phone-codes.ts';
import { bookingSaid } from '../bookings/said.ts';
import { WrongCodes } from '../cases/wrong-codes.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { HandlerParts } from './parts.ts';
import { addPhoneCodeHandler, proveOrRefuse, type Proof } from './phone-codes.ts';
import { identify, pageOf, sealPerson } from './queue.ts';
import { Refused } from './refused.ts';

type BookAsked = BookInput & {
  readonly idNumber: string;
  readonly phone?: string | undefined;
  readonly proof?: Proof | undefined;
};
interface CheckInAsked {
  readonly code?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly elder?: boolean | undefined;
}

/** Keys for the half-year of today and for the next, should the hall have none yet (rule Y11). */
export function bookingKeys({ vault, ids, clock, utcOffsetMinutes }: HandlerParts): KeysPrepared {
  const { date: today } = wallOf(clock.wall(), utcOffsetMinutes);
  const keys = [keyOf(today), nextKey(today)].map(id => ({
    id,
    sealed: vault.sealDayKey(id, ids.random(32)),
  }));
  return { today, keys };
}

/** The mark of an ID number under each key that is there, by the key's name. */
async function marksOf({ store, vault }: HandlerParts, hall: Hall, idNumber: string) {
  const marks: Record<string, string> = {};
  for (const id of hall.bookingKeys.ids()) {
    const sealed = await store.dayKey(id);
    if (sealed !== null) marks[id] = vault.bookingHolder(sealed, id, idNumber);
  }
  return marks;
}

function idOf(text: string): string {
  const read = readIdNumber(text);
  if (!read.ok) throw new Refused('id.invalid', { reason: read.reason });
  return read.value;
}

/** Who booked, opened again for the number that it becomes. */
async function bookedBy({ store, vault }: HandlerParts, { date, id }: { date: string; id: string }) {
  const row = await store.personOf(personsOf(date), id);
  const opened = (sealed: string | null | undefined, column: string): string | undefined =>
    row && sealed ? vault.cipher.open(sealed, fieldContext('person', column, row.id)) : undefined;
  return {
    idNumber: opened(row?.idNumberSealed, 'id_number_sealed'),
    phone: opened(row?.phoneSealed, 'phone_sealed'),
  };
}

/** The commands of appointments: wrong codes make a kiosk wait, as query codes do (rule Y6). */
export function addBookingHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { vault, clock, utcOffsetMinutes } = parts;
  const tries = new WrongCodes(() => clock.monotonic());
  const codes = new PhoneCodes(text => vault.phoneCodeMark(text), clock);
  addPhoneCodeHandler(table, parts, codes);

  async function bookPrepared(asked: Preparing<BookAsked>): Promise<BookPrepared> {
    const { input, hall, newId } = asked;
    const idNumber = idOf(input.idNumber);
    proveOrRefuse(codes, asked, input);
    const bookingId = newId();
    return {
      marks: await marksOf(parts, hall, idNumber),
      ...{ bookingId, codeMark: vault.bookingCodeMark(vault.bookingCode(bookingId)), utcOffsetMinutes },
      person: sealPerson(parts, { idNumber, phone: input.phone }, newId),
    };
  }

  function foundByCode(hall: Hall, text: string, from: string) {
    const minutes = tries.pausedFor(from);
    if (minutes > 0) throw new Refused('query.paused', { minutes });
    const codeMark = vault.bookingCodeMark(readQueryCode(text) ?? '');
    const booking = [...hall.bookings.values()].find(one => one.codeMark === codeMark);
    tries.came(from, booking !== undefined);
    if (!booking) throw new Refused('booking.unknown');
    return { codeMark, booking };
  }

  async function checkInPrepared(asked: Preparing<CheckInAsked>): Promise<CheckInPrepared> {
    const { input, sender, hall, newId } = asked;
    const ticketId = newId();
    const place = { ticketId, url: pageOf(parts, ticketId), utcOffsetMinutes };
    if (input.code !== undefined) {
      const { codeMark, booking } = foundByCode(hall, input.code, senderKey(sender));
      const who = await identify(parts, { ...asked, input: await bookedBy(parts, booking) });
      return { ...who, ...place, codeMark, marks: [] };
    }
    if (input.idNumber === undefined) throw new Refused('booking.unknown');
    const idNumber = idOf(input.idNumber);
    const marks = Object.values(await marksOf(parts, hall, idNumber));
    return { ...(await identify(parts, { ...asked, input: { idNumber } })), ...place, codeMark: null, marks };
  }

  table
    .add('booking:set', { prepare: async () => bookingKeys(parts), decide: decideSetBookings })
    .add('booking:book', {
      prepare: bookPrepared,
      decide: decideBook,
      // The code is made anew for its sender: no answer that is kept holds it.
      open: async data => {
        const { bookingId } = data as Booked;
        const booking = parts.hall().bookings.get(bookingId);
        if (!booking) throw new Refused('booking.unknown');
        return bookingSaid(parts.hall(), booking, parts);
      },
    })
    .add('booking:cancel', {
      prepare: async ({ input }: Preparing<{ token: string }>) => ({
        bookingId: vault.readToken('booking', input.token),
      }),
      decide: decideCancel,
    })
    .add('booking:checkIn', { prepare: checkInPrepared, decide: decideCheckIn })
    .add('clock:booking.over', { decide: decideBookingOver });
}
