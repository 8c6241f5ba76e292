import { openDay } from '../day/facts.ts';
import { accept, type Act, type Decision, type PersonRow, refuse, type SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';
import { citation, type Cited, isRepealed } from '../catalogue/laws/citation.ts';
import { isPublished } from '../catalogue/versions/version.ts';
import { holdsPersonal } from '../text/personal.ts';
import { slipOf } from '../printing/slip-of.ts';
import { holderKey } from './facts.ts';
import { kioskOf, printerOf, refusedAtKiosk } from './kiosk-limits.ts';
import { labelOf } from './label.ts';
import { lacksOf, otherList, type SelfCheck } from './self-check.ts';
import { type Band, bandFor } from './wait.ts';

export interface TakeInput {
  /** One of both at least; an item brings its queue. */
  readonly queueId?: string | undefined;
  readonly itemCode?: string | undefined;
  /**
   * The law that has this item served though it is not published or not in force (DOMAIN A14); a member of staff cites
   * it, and it stays on record with the ticket.
   */
  readonly exception?: Cited | undefined;
  /** What the citizen says of the item's materials (rule G90). */
  readonly selfCheck?: SelfCheck | undefined;
  /** Asks for the larger slip. */
  readonly elder?: boolean | undefined;
}

/** Identity read and sealed before the lock: `holder` counts for `dayId` only. */
export interface TakePrepared {
  readonly holder: string | null;
  readonly dayId: string | null;
  readonly person: Omit<PersonRow, 'ticketId' | 'dayId'> | null;
  /** Made before the lock: the ticket's id, if it is given, and the address of its page. */
  readonly ticketId: string;
  readonly url: string;
  readonly utcOffsetMinutes: number;
}

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
}

type Chosen = { queueId: string; itemCode: string | null } | Decision<never>;

function choose(hall: Hall, input: TakeInput, isStaff: boolean): Chosen {
  const { queueId, itemCode } = input;
  if (itemCode === undefined) {
    return queueId !== undefined && hall.queues.has(queueId)
      ? { queueId, itemCode: null }
      : refuse('queue.unknown');
  }
  const item = hall.items.get(itemCode);
  if (!item) return outOfForce(hall, input, isStaff);
  if (!isPublished(hall, itemCode)) {
    if (!isStaff) return refuse('item.unknown');
    if (input.exception === undefined) return refuse('item.not_public');
  }
  // A plan may have taken the queue away since the catalogue came in.
  if (item.queueId === null || !hall.queues.has(item.queueId))
    return refuse('item.elsewhere', { bureauId: item.bureauId });
  if (queueId !== undefined && queueId !== item.queueId)
    return refuse('item.other_queue', { queueId: item.queueId });
  return { queueId: item.queueId, itemCode };
}

/** An item that is not in force opens no ticket but by a law that staff cite (rule E5). */
function outOfForce(hall: Hall, { queueId, itemCode, exception }: TakeInput, isStaff: boolean): Chosen {
  if (!isStaff || (!hall.standings.has(itemCode!) && !hall.drafts.has(itemCode!)))
    return refuse('item.unknown');
  if (exception === undefined) return refuse('item.not_in_force');
  if (queueId === undefined || !hall.queues.has(queueId)) return refuse('queue.unknown');
  return { queueId, itemCode: itemCode! };
}

/** The number that the same person holds in this queue already, and how many are before it (rule T6). */
function alreadyHolding(hall: Hall, ticketId: string, queueId: string): Decision<never> {
  const { label } = hall.tickets.get(ticketId)!;
  const ahead = Math.max(0, hall.lines.get(queueId)!.waiting.indexOf(ticketId));
  return refuse('ticket.already_holding', { label, ahead, queueId });
}

/**
 * Takes a number (rules N1-N3, T6): the next of its queue today, printed in the same transaction when the kiosk has a
 * printer that prints. Refuses when the hall is closed, recovering or suspended (rule B2), the queue or item is unknown
 * or not here, the item is not published or not in force and staff cite no law that holds (rules E5, E6), a kiosk is
 * asked outside the issuing hours (rule D3) or for a queue that is full (rule N4), the person already holds a live number
 * of this queue, or the self-check is of another list of materials than the one in force (rule G90). A guide or director is bound by neither hours nor limit.
 */
export function decideTake(hall: Hall, act: Act<TakeInput, TakePrepared>): Decision<Taken> {
  const day = openDay(hall);
  if (!day) return refuse('day.closed');
  if (hall.recovery.has('hall')) return refuse('hall.recovering');
  const stopped = suspended(hall);
  if (stopped) return stopped;
  const chosen = choose(hall, act.input, act.sender.kind === 'staff');
  if ('facts' in chosen) return chosen;
  const { queueId, itemCode } = chosen;
  const { prepared, commandId, sender, now } = act;
  const exception = itemCode !== null && !isPublished(hall, itemCode) ? act.input.exception : undefined;
  if (exception && holdsPersonal(citation(exception))) return refuse('text.personal');
  if (exception && isRepealed(hall, exception.law, now, prepared.utcOffsetMinutes))
    return refuse('law.repealed_already');
  const { selfCheck } = act.input;
  const other = selfCheck && otherList(hall, itemCode, selfCheck);
  if (other) return other;
  const stationId = sender.kind === 'device' ? sender.stationId : null;
  const kiosk = kioskOf(hall, stationId);
  const shut = kiosk && refusedAtKiosk(hall, day, queueId, now, prepared.utcOffsetMinutes);
  if (shut) return shut;
  const holder = prepared.dayId === day.id ? prepared.holder : null;
  const held = holder === null ? undefined : hall.holders.get(holderKey(queueId, holder));
  if (held) return alreadyHolding(hall, held.ticketId, queueId);

  const queue = hall.queues.get(queueId)!;
  const line = hall.lines.get(queueId)!;
  const number = line.next;
  const label = labelOf(queue.prefix, number);
  const ahead = line.waiting.length;
  const { ticketId, url } = prepared;
  const band = bandFor(hall, queueId, ahead);
  const facts: Fact[] = [
    {
      ...{ kind: 'ticket.taken', ticketId, queueId, number, itemCode, stationId, holder, commandId },
      ...(exception && { exception: citation(exception) }),
      ...(selfCheck && { selfCheck }),
      ...(band && { band: [band.lowMinutes, band.highMinutes] as const }),
    },
  ];
  const printerId = printerOf(hall, kiosk);
  if (printerId !== null) {
    const { elder } = act.input;
    const machine = stationId ?? '';
    const lacks = lacksOf(hall, { itemCode, selfCheck: selfCheck ?? null });
    const told = { queueId, itemCode, label, number, ahead, band, takenAt: now, machine, elder, lacks };
    const slip = slipOf(hall, told, url, prepared.utcOffsetMinutes);
    facts.push({
      kind: 'print.queued',
      jobId: act.newId(),
      ticketId,
      printerId,
      copy: 0,
      serial: number,
      slip,
    });
  }
  const rows: SideRow[] = [];
  if (prepared.person && holder !== null) {
    rows.push({ table: 'person', put: { ...prepared.person, ticketId, dayId: day.id } });
  }
  return accept(
    facts,
    { ticketId, label, queueId, ahead, band, takenAt: now, url, printed: printerId !== null },
    rows,
  );
}
