import mysql from 'mysql2/promise';
import { hammer, type Load, type Measured, nameOf } from '../hammer.ts';
import { type Raw, type Way, withConnections } from '../raw/connections.ts';
import { CLAIM, fillWaiting, recordCall, UPDATE_WAITING } from '../raw/claim.ts';
import { COUNTER_ROWS, QUEUES, rawTables } from '../raw/tables.ts';
import {
  INSERT_EVENT,
  INSERT_TICKET,
  rowsOf,
  TAKE_AT_ONCE,
  UPDATE_COUNTER,
  valuesAtOnce,
} from '../raw/take.ts';
import { play } from './play.ts';

interface RawLoad {
  readonly url: string;
  readonly way: Way;
  /** How many counter rows, or queues, the work is spread over. */
  readonly rows: number;
  readonly load: Load;
}

/** An error leaves the transaction open: it is rolled back, and named. */
async function orBack(connection: Raw, work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    return nameOf(error);
  }
}

function take({ url, way, rows, load }: RawLoad): Promise<Measured> {
  let turn = 0;
  return withConnections(url, way, load.senders, connections =>
    hammer(load, sender => {
      const connection = connections[sender]!;
      const queue = QUEUES[turn++ % rows]!;
      return orBack(connection, async () => {
        if (way === 'multi') return void (await connection.run(TAKE_AT_ONCE, valuesAtOnce(queue)));
        const { insertId: number } = await connection.run(UPDATE_COUNTER, [queue.id]);
        const { ticket, event } = rowsOf(queue, number);
        await connection.run(INSERT_TICKET, ticket);
        await connection.run(INSERT_EVENT, event);
        await connection.run('COMMIT');
      });
    }),
  );
}

function claim({ url, way, rows, load }: RawLoad): Promise<Measured> {
  return withConnections(url, way, load.senders, connections =>
    hammer(load, sender => {
      const connection = connections[sender]!;
      const queue = QUEUES[sender % rows]!;
      return orBack(connection, async () => {
        const [ticket] = await connection.rows(CLAIM, [queue.id]);
        if (!ticket) throw new Error('nobody waiting');
        const call = recordCall(ticket as { no: number; id: string }, `c-${sender}`);
        await connection.run(UPDATE_WAITING, call.update);
        await connection.run(INSERT_EVENT, call.event);
        await connection.run('COMMIT');
      });
    }),
  );
}

async function once<T>(url: string, work: (connection: mysql.Connection) => Promise<T>): Promise<T> {
  const connection = await mysql.createConnection({ uri: url });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

const acts = {
  make: (url: string) =>
    once(url, async connection => {
      for (const sql of [...rawTables('mysql'), COUNTER_ROWS]) await connection.query(sql);
    }),
  take,
  fill: ({ url, rows, count }: { url: string; rows: number; count: number }) =>
    once(url, connection => fillWaiting(connection, rows, count)),
  claim,
  /** How many tickets were called more than once. */
  twice: (url: string) =>
    once(url, async connection => {
      const sql = `SELECT COUNT(*)-COUNT(DISTINCT JSON_VALUE(body,'$.ticketId')) AS twice FROM event WHERE body LIKE '{"kind":"ticket.called"%'`;
      const [rows] = await connection.query<mysql.RowDataPacket[]>(sql);
      return Number(rows[0]!['twice']);
    }),
};

export type RawMysql = typeof acts;
play(acts);
