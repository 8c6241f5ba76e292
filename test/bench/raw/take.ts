import { createHash } from 'node:crypto';
import { labelOf } from '../../../server/domain/queue/label.ts';
import { machineIds } from '../../../server/ports.ts';
import type { QUEUES } from './tables.ts';

export const HALL = 'hall';
export const DAY = machineIds.next();
const SENDER = `staff:${machineIds.next()}`;

/** Only columns that hold something: the rest is NULL, as in ours. */
export const TICKET_COLUMNS =
  'hall, id, day_id, queue_id, label, number, command_id, taken_at, rank_no, misses, state';
export const EVENT_COLUMNS = 'hall, at, sender, body, hash';
export const UPDATE_COUNTER = 'UPDATE counter SET n=LAST_INSERT_ID(n+1) WHERE id=?';
export const INSERT_TICKET = `INSERT INTO ticket (${TICKET_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)`;
export const INSERT_EVENT = `INSERT INTO event (${EVENT_COLUMNS}) VALUES (?,?,?,?,?)`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The values of the two inserts, once the number is known. */
export function rowsOf(
  queue: (typeof QUEUES)[number],
  number: number,
): { ticket: unknown[]; event: unknown[] } {
  const [ticketId, commandId, now] = [machineIds.next(), machineIds.next(), Date.now()];
  const body = JSON.stringify({
    ...{ kind: 'ticket.taken', ticketId, queueId: queue.id, number, itemCode: null, stationId: null },
    ...{ holder: null, commandId },
  });
  const label = labelOf(queue.prefix, number);
  return {
    ticket: [HALL, ticketId, DAY, queue.id, label, number, commandId, now, now, 0, 'waiting'],
    event: [HALL, now, SENDER, body, sha256(body)],
  };
}

/** All in one round trip: the server puts label, body and hash together, because only it knows the number. */
export const TAKE_AT_ONCE = `${UPDATE_COUNTER};
SET @n=LAST_INSERT_ID();
INSERT INTO ticket (${TICKET_COLUMNS}) VALUES (?,?,?,?,CONCAT(?,LPAD(@n,GREATEST(3,LENGTH(@n)),'0')),@n,?,?,?,0,'waiting');
SET @body=CONCAT(?,@n,?);
INSERT INTO event (${EVENT_COLUMNS}) VALUES (?,?,?,@body,SHA2(@body,256));
COMMIT`;

/** The values of `TAKE_AT_ONCE`. */
export function valuesAtOnce(queue: (typeof QUEUES)[number]): unknown[] {
  const [ticketId, commandId, now] = [machineIds.next(), machineIds.next(), Date.now()];
  const before = `{"kind":"ticket.taken","ticketId":"${ticketId}","queueId":"${queue.id}","number":`;
  const after = `,"itemCode":null,"stationId":null,"holder":null,"commandId":"${commandId}"}`;
  const ticket = [HALL, ticketId, DAY, queue.id, queue.prefix, commandId, now, now];
  return [queue.id, ...ticket, before, after, HALL, now, SENDER];
}
