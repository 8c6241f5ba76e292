import { decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideOpenDay } from '../../../server/domain/day/open-close.ts';
import {
  decideConfigure,
  decideFoundHall,
  decideImportItems,
} from '../../../server/domain/hall/configure.ts';
import type { Role } from '../../../server/domain/identity/roles.ts';
import { decideCall } from '../../../server/domain/queue/call.ts';
import {
  decideTake,
  type Taken,
  type TakeInput,
  type TakePrepared,
} from '../../../server/domain/queue/take.ts';
import { decideAddStaff, type CredentialPrepared } from '../../../server/domain/staff/register.ts';
import type { ReprintPrepared } from '../../../server/domain/printing/reprint.ts';
import { decideSignIn } from '../../../server/domain/staff/sign-in.ts';
import { decideLetIn } from '../../../server/domain/stations/pair.ts';
import type { Answer } from '../../../server/domain/refusal.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import { SMALL_ITEMS, SMALL_PLAN } from './plan.ts';
import { device, PracticeHall, staff } from './practice-hall.ts';

/** Who works in the practice hall. */
export const STAFF: Readonly<Record<string, readonly Role[]>> = {
  'staff-director': ['director'],
  'staff-guide': ['guide'],
  'staff-1': ['officer'],
  'staff-2': ['officer'],
  'staff-3': ['officer', 'chief'],
  'staff-editor': ['editor'],
  'staff-discloser': ['discloser'],
  'staff-legal': ['legal_reviewer'],
};
export const OFFICERS = ['staff-1', 'staff-2', 'staff-3'] as const;

/** What a check before the lock finds when nothing is wrong with a new login. */
export function soundCredential(staffId: string): CredentialPrepared {
  const row = { staffId, loginIndex: `index-${staffId}`, loginSealed: '', nameSealed: '', passwordHash: '' };
  return { row, loginFault: null, passwordFaults: [], loginOf: null };
}

/** The id of a ticket to be taken, and the address of its page. */
export function newTicket(hall: PracticeHall): Pick<TakePrepared, 'ticketId' | 'url'> {
  const ticketId = hall.newId();
  return { ticketId, url: `http://hall.example/t/${ticketId}` };
}

/** What a check before the lock finds of a citizen; `holder` null: nobody said who they are. */
export function preparedFor(
  hall: PracticeHall,
  holder: string | null = null,
  agent: string | null = null,
): TakePrepared {
  const dayId = [...hall.hall.days.ids()][0] ?? null;
  const reach = holder !== null && hall.seq % 2 === 0;
  const person = { id: `person-${hall.seq}`, idNumberSealed: 'sealed', phoneSealed: reach ? 'sealed' : null };
  return {
    holder,
    agent,
    dayId: holder === null ? null : dayId,
    person: holder === null ? null : person,
    reach,
    ...newTicket(hall),
    utcOffsetMinutes: 480,
  };
}

/** What an order for a copy of a slip brings along. */
export const REPRINT: ReprintPrepared = { urlOf: id => `http://hall.example/t/${id}`, utcOffsetMinutes: 480 };

/** Who takes a number, and the mark of the person it is for. */
export interface TakeAs {
  readonly sender?: Sender;
  readonly holder?: string | null;
  /** Who takes it for them. */
  readonly agent?: string | null;
}

/** Takes a number, by default of queue A at kiosk 1. */
export function take(
  hall: PracticeHall,
  input: TakeInput = { queueId: 'q-a' },
  { sender = device('k-1'), holder = null, agent = null }: TakeAs = {},
): Answer<Taken> {
  return hall.run(decideTake, input, { sender, prepared: preparedFor(hall, holder, agent) });
}

/** The seat of an officer's own browser. */
export const seatOf = (staffId: string): string => `seat-of-${staffId}`;

/** Opens a counter for an officer, from the officer's own browser. */
export function openCounter(hall: PracticeHall, counterId: string, staffId: string): void {
  hall.must(decideOpenCounter, { counterId, seat: seatOf(staffId) }, { sender: staff(staffId) });
}

/** Calls the next ticket to a counter of an officer. */
export function call(hall: PracticeHall, counterId: string, staffId: string) {
  return hall.run(decideCall, { counterId, seat: seatOf(staffId) }, { sender: staff(staffId) });
}

export function openDayOn(hall: PracticeHall, date: string): Answer<{ dayId: string }> {
  const dayId = hall.newId();
  return hall.run(decideOpenDay, { date }, { prepared: { dayId, sealedKey: `key of ${dayId}` } });
}

/** The small hall, founded, staffed, its devices let in, and, unless told otherwise, open. */
export function makeHall({ open = true } = {}): PracticeHall {
  const hall = new PracticeHall();
  hall.must(decideFoundHall, { hallId: 'small' });
  hall.must(decideConfigure, { plan: SMALL_PLAN });
  hall.must(decideImportItems, { items: SMALL_ITEMS });
  for (const [staffId, roles] of Object.entries(STAFF)) {
    hall.must(decideAddStaff, { roles }, { prepared: soundCredential(staffId) });
    hall.must(decideSignIn, {}, { prepared: { staffId, credential: 1, matches: true } });
  }
  for (const stationId of ['k-1', 'k-2', 'd-1', 'agent-1']) hall.must(decideLetIn, { stationId });
  if (open) openDayOn(hall, '2026-11-23');
  return hall;
}
