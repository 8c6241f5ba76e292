import { createHash } from 'node:crypto';
import type mysql from 'mysql2/promise';
import { machineIds } from '../../../server/ports.ts';
import { DAY, HALL, TICKET_COLUMNS } from './take.ts';
import { QUEUES } from './tables.ts';

/** The next who waits, passing over those that another connection is about to call (STACK 3: no filesort). */
export const CLAIM = `SELECT no, id FROM waiting WHERE queue_id=? AND state='waiting'
  ORDER BY rank_no, no LIMIT 1 FOR UPDATE SKIP LOCKED`;
export const UPDATE_WAITING = `UPDATE waiting SET state='called', counter_id=?, called_at=?, last_call_at=?, calls=1
  WHERE no=?`;
const SENDER = `staff:${machineIds.next()}`;

/** The values of update and event for a ticket that is called. */
export function recordCall({ no, id }: { no: number; id: string }, counterId: string) {
  const now = Date.now();
  const body = JSON.stringify({ kind: 'ticket.called', ticketId: id, counterId });
  const hash = createHash('sha256').update(body).digest('hex');
  return { update: [counterId, now, now, no], event: [HALL, now, SENDER, body, hash] };
}

/** So many waiting tickets, spread over the first `rows` queues, and none else. */
export async function fillWaiting(connection: mysql.Connection, rows: number, count: number): Promise<void> {
  await connection.query('TRUNCATE TABLE waiting');
  const now = Date.now();
  const all = Array.from({ length: count }, (_, i) => {
    const { id, prefix } = QUEUES[i % rows]!;
    const number = Math.floor(i / rows) + 1;
    const [ticketId, commandId] = [machineIds.next(), machineIds.next()];
    return [HALL, ticketId, DAY, id, `${prefix}${number}`, number, commandId, now, i, 0, 'waiting'];
  });
  for (let i = 0; i < all.length; i += 2_000) {
    await connection.query(`INSERT INTO waiting (${TICKET_COLUMNS}) VALUES ?`, [all.slice(i, i + 2_000)]);
  }
  await connection.query('ANALYZE TABLE waiting');
}
