import { openDay } from '../day/facts.ts';
import { accept, type Act, type Decision, type PersonRow, refuse, type SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { slipOf } from '../printing/slip-of.ts';
import { holderKey } from './facts.ts';
import { labelOf } from './label.ts';
import { type Band, bandFor } from './wait.ts';

export interface TakeInput {
  /** One of both at least; an item brings its queue. */
  readonly queueId?: string | undefined;
  readonly itemCode?: string | undefined;
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

function choose(hall: Hall, { queueId, itemCode }: TakeInput): Chosen {
  if (itemCode === undefined) {
    return queueId !== undefined && hall.queues.has(queueId)
      ? { queueId, itemCode: null }
      : refuse('queue.unknown');
  }
  const item = hall.items.get(itemCode);
  if (!item) return refuse('item.unknown');
  // A plan may have taken the queue away since the catalogue came in.
  if (item.queueId === null || !hall.queues.has(item.queueId))
    return refuse('item.elsewhere', { bureauId: item.bureauId });
  if (queueId !== undefined && queueId !== item.queueId)
    return refuse('item.other_queue', { queueId: item.queueId });
  return { queueId: item.queueId, itemCode };
}

/** The printer of the station that asks; null when it has none. */
function printerOf(hall: Hall, stationId: string | null): string | null {
  const station = stationId === null ? undefined : hall.stations.get(stationId);
  return station?.kind === 'kiosk' ? (station.printerIds[0] ?? null) : null;
}

/**
 * Takes a number (rules N1-N3, T6): the next of its queue today, printed in the same transaction when the kiosk has a
 * printer. Refuses when the hall is closed or recovering, the queue or item is unknown or not here, or the person
 * already holds a live number of this queue.
 */
export function decideTake(hall: Hall, act: Act<TakeInput, TakePrepared>): Decision<Taken> {
  const day = openDay(hall);
  if (!day) return refuse('day.closed');
  if (hall.recovery.has('hall')) return refuse('hall.recovering');
  const chosen = choose(hall, act.input);
  if ('facts' in chosen) return chosen;
  const { queueId, itemCode } = chosen;
  const { prepared, commandId, sender, now } = act;
  const holder = prepared.dayId === day.id ? prepared.holder : null;
  const held = holder === null ? undefined : hall.holders.get(holderKey(queueId, holder));
  if (held) return refuse('ticket.already_holding', { label: hall.tickets.get(held.ticketId)!.label });

  const queue = hall.queues.get(queueId)!;
  const line = hall.lines.get(queueId)!;
  const number = line.next;
  const label = labelOf(queue.prefix, number);
  const ahead = line.waiting.length;
  const stationId = sender.kind === 'device' ? sender.stationId : null;
  const { ticketId, url } = prepared;
  const band = bandFor(hall, queueId, ahead);
  const facts: Fact[] = [
    {
      ...{ kind: 'ticket.taken', ticketId, queueId, number, itemCode, stationId, holder, commandId },
      ...(band && { band: [band.lowMinutes, band.highMinutes] as const }),
    },
  ];
  const printerId = printerOf(hall, stationId);
  if (printerId !== null) {
    const told = { queueId, itemCode, label, number, ahead, band, takenAt: now, machine: stationId ?? '' };
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
