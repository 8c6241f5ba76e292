import type { PastTicket } from '../../app/ports.ts';
import type { TicketClass } from '../../domain/queue/calling/rules.ts';
import { Fields } from '../rows/fields.ts';
import type { SqlSession } from './session.ts';

function pastTicket(row: Fields): PastTicket {
  const endedAt = row.numberOrNull('ended_at') ?? row.numberOrNull('missed_at') ?? row.number('taken_at');
  return {
    ...{ ticketId: row.text('id'), queueId: row.text('queue_id'), itemCode: row.textOrNull('item_code') },
    class: (row.textOrNull('class') ?? 'ordinary') as TicketClass,
    ...{ slotAt: row.numberOrNull('slot_at'), takenAt: row.number('taken_at') },
    state: row.text('state') as PastTicket['state'],
    ...{ counterId: row.textOrNull('counter_id'), calledAt: row.numberOrNull('called_at'), endedAt },
  };
}

/** Tickets of the newest closed days, oldest first: whole days until there are enough, `limit` at most. */
export async function pastTickets(
  session: Pick<SqlSession, 'query'>,
  hall: string,
  days: number,
  limit: number,
): Promise<PastTicket[]> {
  const closed = await session.query(
    'SELECT id FROM service_day WHERE hall=? AND closed_at IS NOT NULL ORDER BY opened_at DESC LIMIT ?',
    [hall, days],
  );
  const past: PastTicket[][] = [];
  let left = limit;
  for (const day of closed) {
    if (left <= 0) break;
    const sql =
      "SELECT id, queue_id, class, item_code, slot_at, taken_at, state, counter_id, called_at, ended_at, missed_at FROM ticket WHERE hall=? AND day_id=? AND state IN ('done','missed','left') AND (entered_at IS NULL OR called IS NOT NULL) ORDER BY taken_at LIMIT ?";
    const rows = await session.query(sql, [hall, new Fields(day).text('id'), left]);
    past.unshift(rows.map(row => pastTicket(new Fields(row))));
    left -= rows.length;
  }
  return past.flat();
}
