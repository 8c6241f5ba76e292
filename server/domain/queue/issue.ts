import { openDay } from '../day/facts.ts';
import type { ServiceDay } from '../day/service-day.ts';
import { accept, type Act, type Decision, type PersonRow, refuse, type SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { messageSettings } from '../messages/due.ts';
import { suspended } from '../notice/raise.ts';
import { slipOf } from '../printing/slip-of.ts';
import type { Hall } from '../state/hall.ts';
import { aheadOf } from './calling/ahead.ts';
import { callingRules } from './calling/in-hall.ts';
import { creditFrom } from './calling/score.ts';
import { isEnquiry } from './enquiries.ts';
import { holderKey } from './holders.ts';
import { kioskOf, printerOf, refusedAtKiosk } from './kiosk-limits.ts';
import { labelOf } from './label.ts';
import { lacksOf, type SelfCheck } from './self-check.ts';
import { type Forecast, waitAtIssue } from './promised.ts';
import type { RouteTaken } from './routes/follow.ts';
import type { Band } from './wait.ts';

/** Identity read and sealed before the lock: `holder` counts for `dayId` only. */
export interface IssuePrepared {
  readonly holder: string | null;
  /** Who takes it for the holder, by the same mark; null: the holder. */
  readonly agent: string | null;
  readonly dayId: string | null;
  readonly person: Omit<PersonRow, 'ticketId' | 'dayId'> | null;
  /** Whether a mobile number is among it: its holder may be told by it (rule M1). */
  readonly reach: boolean;
  /** Made before the lock: the ticket's id, if it is given, and the address of its page. */
  readonly ticketId: string;
  readonly url: string;
  readonly utcOffsetMinutes: number;
  /** How long one waits in the queue that is asked for, as it was forecast lately; null or absent: nobody knows. */
  readonly forecast?: Forecast | null | undefined;
}

/** Who says nothing of who they are. */
export const NO_ONE = { holder: null, agent: null, dayId: null, person: null, reach: false } as const;

export interface Taken {
  readonly ticketId: string;
  readonly label: string;
  readonly queueId: string;
  readonly ahead: number;
  /** How long that takes, if it can be told (rule W1). */
  readonly band: Band | null;
  readonly takenAt: number;
  readonly url: string;
  readonly printed: boolean;
  /** The queues of its route in the order of the list, where it has one. */
  readonly legs?: readonly string[];
  /** Whether that is the order in which one goes. */
  readonly ordered?: boolean;
}

/** What a number is given for. */
export interface Wish {
  readonly queueId: string;
  readonly itemCode: string | null;
  /** The law that was cited, as it stays on record. */
  readonly exception?: string | undefined;
  readonly selfCheck?: SelfCheck | undefined;
  /** The case for which its applicant has come again. */
  readonly caseId?: string | undefined;
  /** The slot that was booked, for who checks in within its window (rules Q5, Y7): its own quota counted it. */
  readonly slotAt?: number | undefined;
  /** The route whose leg that is, if it is one. */
  readonly route?: RouteTaken | undefined;
}

/** The open service day; refuses while it is closed, the hall recovers, or a notice stands (rule B2). */
export function issuingDay(hall: Hall): ServiceDay | Decision<never> {
  const day = openDay(hall);
  if (!day) return refuse('day.closed');
  if (hall.recovery.has('hall')) return refuse('hall.recovering');
  return suspended(hall) ?? day;
}

/** The number that the same person holds in this queue already, and how many are before it (rule T6). */
function alreadyHolding(hall: Hall, ticketId: string, queueId: string, now: number): Decision<never> {
  const ticket = hall.tickets.get(ticketId)!;
  const { label } = ticket;
  const ahead = ticket.state === 'waiting' && ticket.queueId === queueId ? aheadOf(hall, ticket, now) : 0;
  return refuse('ticket.already_holding', { label, ahead, queueId });
}

/** What the ticket of one who booked says beside its number (rule Q5). */
const bookedFor = (hall: Hall, slotAt: number, now: number) =>
  ({ class: 'booked', slotAt, since: creditFrom(slotAt, now, callingRules(hall)) }) as const;

/**
 * Gives the next number of a queue (rules N1-N9, T6, D3), printed in the same transaction when the kiosk that was asked
 * has a printer that prints.
 */
export function issue(
  hall: Hall,
  act: Act<{ readonly elder?: boolean | undefined }, IssuePrepared>,
  day: ServiceDay,
  { queueId, itemCode, exception, selfCheck, caseId, slotAt, route }: Wish,
): Decision<Taken> {
  const { prepared, commandId, sender, now } = act;
  const stationId = sender.kind === 'device' ? sender.stationId : null;
  const kiosk = kioskOf(hall, stationId);
  // Who asks something is nobody in particular, whatever was sent along (rule T29).
  const holder = prepared.dayId === day.id && !isEnquiry(hall, queueId) ? prepared.holder : null;
  const agent = holder === null || prepared.agent === holder ? null : prepared.agent;
  // Whose case it is was told by number and code.
  const named = caseId !== undefined || (holder !== null && prepared.person?.idNumberSealed != null);
  const moment = { day, now, utcOffsetMinutes: prepared.utcOffsetMinutes };
  const shut =
    kiosk && slotAt === undefined && refusedAtKiosk(hall, { queueId, holder, agent, named }, moment);
  if (shut) return shut;
  for (const wanted of holder === null ? [] : [queueId, ...(route?.legs ?? []).map(leg => leg.queueId)]) {
    const held = hall.holders.get(holderKey(wanted, holder!));
    if (held) return alreadyHolding(hall, held.ticketId, wanted, now);
  }

  const queue = hall.queues.get(queueId)!;
  const line = hall.lines.get(queueId)!;
  const number = line.next;
  const label = labelOf(queue.prefix, number);
  const { ticketId, url } = prepared;
  const booked = slotAt === undefined ? null : bookedFor(hall, slotAt, now);
  const place = { ...({ class: 'ordinary', slotAt: null, since: now } as const), ...booked };
  const isOrdinary = place.class === 'ordinary';
  const before = aheadOf(hall, { id: ticketId, queueId, order: Infinity, ...place }, now);
  const { band, ahead } = waitAtIssue(hall, queueId, before, isOrdinary ? prepared.forecast : null);
  const facts: Fact[] = [
    {
      ...{ kind: 'ticket.taken', ticketId, queueId, number, itemCode, stationId, holder, commandId },
      ...(agent !== null && { agent }),
      ...(exception !== undefined && { exception }),
      ...(selfCheck && { selfCheck }),
      ...(caseId !== undefined && { caseId }),
      ...booked,
      ...(route && { route }),
      ...(band && { band: [band.lowMinutes, band.highMinutes] as const }),
    },
  ];
  const printerId = printerOf(hall, kiosk);
  if (printerId !== null) {
    const { elder } = act.input;
    const machine = stationId ?? '';
    const lacks = lacksOf(hall, { itemCode, selfCheck: selfCheck ?? null });
    const told = {
      queueId,
      itemCode,
      label,
      number,
      ahead,
      band,
      takenAt: now,
      machine,
      elder,
      lacks,
      route,
    };
    const slip = slipOf(hall, told, url, prepared.utcOffsetMinutes);
    const jobId = act.newId();
    facts.push({ kind: 'print.queued', jobId, ticketId, printerId, copy: 0, serial: number, slip });
  }
  if (prepared.reach && prepared.person && holder !== null && messageSettings(hall).isOn)
    facts.push({ kind: 'message.wished', ticketId });
  const rows: SideRow[] = [];
  if (prepared.person && holder !== null) {
    rows.push({ table: 'person', put: { ...prepared.person, ticketId, dayId: day.id } });
  }
  return accept(
    facts,
    {
      ...{ ticketId, label, queueId, ahead, band, takenAt: now, url, printed: printerId !== null },
      ...(route && { legs: route.legs.map(leg => leg.queueId), ordered: route.mode === 'ordered' }),
    },
    rows,
  );
}
