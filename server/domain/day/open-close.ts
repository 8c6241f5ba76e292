import { keyFacts, type KeysPrepared } from '../bookings/keys.ts';
import { overAtClose, overAtOpen } from '../bookings/over.ts';
import { accept, type Act, type Decision, refuse, type SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { isLive } from '../queue/ticket.ts';
import type { Hall } from '../state/hall.ts';
import { newestDay, openDay } from './facts.ts';

export interface OpenDayInput {
  /** YYYY-MM-DD of the hall's wall calendar. */
  readonly date: string;
  /** Kiosks give numbers whatever the opening hours say (rule D3). */
  readonly anyTime?: boolean | undefined;
}

export interface OpenDayPrepared {
  /** The id the day will have, and its key, sealed for that id. */
  readonly dayId: string;
  readonly sealedKey: string;
  /** Keys for the marks of bookings, should they lack (rule Y11); absent: none are made. */
  readonly bookings?: KeysPrepared | undefined;
}

/**
 * Opens a service day (rule D1), with numbers from 1. The date of the newest day re-opens that day: its numbers go
 * on, so that no label is printed twice under one date.
 */
export function decideOpenDay(
  hall: Hall,
  act: Act<OpenDayInput, OpenDayPrepared>,
): Decision<{ dayId: string }> {
  if (openDay(hall)) return refuse('day.open_already');
  if (hall.recovery.has('hall')) return refuse('hall.recovering');
  const newest = newestDay(hall);
  const { date } = act.input;
  const anyTime = act.input.anyTime === true ? ({ anyTime: true } as const) : {};
  if (newest && date <= newest.date) {
    if (date < newest.date) return refuse('day.date_past', { date: newest.date });
    return accept([{ kind: 'day.reopened', dayId: newest.id, ...anyTime }], { dayId: newest.id });
  }
  const { dayId, sealedKey, bookings } = act.prepared;
  const past = overAtOpen(hall, date);
  const keys = bookings ? keyFacts(hall, bookings) : { facts: [], rows: [] };
  const rows: SideRow[] = [
    { table: 'day_key', put: { dayId, sealed: sealedKey } },
    ...past.rows,
    ...keys.rows,
  ];
  const facts: Fact[] = [...past.facts, ...keys.facts, { kind: 'day.opened', dayId, date, ...anyTime }];
  return accept(facts, { dayId }, rows);
}

/** Closes the service day (rule D2): every live ticket ends with that reason, every counter is closed. */
export function decideCloseDay(hall: Hall, act: Act<Record<string, never>>): Decision<{ voided: number }> {
  const day = openDay(hall);
  if (!day) return refuse('day.none');
  const facts: Fact[] = [];
  for (const ticket of hall.tickets.values()) {
    if (isLive(ticket.state))
      facts.push({ kind: 'ticket.voided', ticketId: ticket.id, reason: 'day_closed' });
  }
  const voided = facts.length;
  facts.push(...overAtClose(hall, day.date, act.now));
  for (const counterId of hall.desks.ids()) facts.push({ kind: 'counter.closed', counterId });
  facts.push({ kind: 'day.closed', dayId: day.id });
  return accept(facts, { voided });
}
