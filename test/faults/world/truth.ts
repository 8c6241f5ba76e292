import { execFile } from 'node:child_process';
import path from 'node:path';
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import type { FactRow, FinalRows, TicketRow } from '../history/records.ts';

/** Where a run's hall keeps its data. */
export interface Kept {
  readonly data: string;
  /** Null: SQLite in `data`. */
  readonly databaseUrl: string | null;
}

/** The queue is the one whose number it carries: on a route it is elsewhere meanwhile. */
const TICKETS =
  "SELECT id, day_id AS dayId, COALESCE(home_id, queue_id) AS queueId, label, number, command_id AS commandId, state FROM ticket WHERE hall='hall'";
const FACTS =
  "SELECT seq, at, claimed_at AS claimedAt, sender AS 'by', body, hash FROM fact WHERE hall='hall' ORDER BY seq";

type Row = Record<string, unknown>;

const factOf = (row: Row): FactRow => ({
  seq: Number(row['seq']),
  at: Number(row['at']),
  claimedAt: row['claimedAt'] === null ? null : Number(row['claimedAt']),
  by: String(row['by']),
  body: String(row['body']),
  hash: String(row['hash']),
});

const ticketOf = (row: Row): TicketRow => ({
  ...(row as unknown as TicketRow),
  number: Number(row['number']),
});

/** What the database holds when all is over, read past the server's own code. */
export async function finalRows({ data, databaseUrl }: Kept): Promise<FinalRows> {
  if (databaseUrl === null) {
    const file = new Libsql(path.join(data, 'hall.sqlite'));
    const all = (sql: string) => file.prepare(sql).all() as Row[];
    const rows = { tickets: all(TICKETS).map(ticketOf), facts: all(FACTS).map(factOf) };
    file.close();
    return rows;
  }
  const connection = await mysql.createConnection({ uri: databaseUrl });
  try {
    const all = async (sql: string) => (await connection.query(sql))[0] as Row[];
    return { tickets: (await all(TICKETS)).map(ticketOf), facts: (await all(FACTS)).map(factOf) };
  } finally {
    await connection.end();
  }
}

/** Runs `npm run verify` on the hall; gives null when it is sound, else what it said. */
export function verify({ data, databaseUrl }: Kept): Promise<string | null> {
  const root = path.resolve(import.meta.dirname, '../../..');
  const env = { ...process.env, HALL_DATA: data, HALL_ID: 'hall', DATABASE_URL: databaseUrl ?? '' };
  const args = ['--import', 'tsx', 'server/tools/verify.ts'];
  return new Promise(resolve => {
    execFile(process.execPath, args, { cwd: root, env, timeout: 120_000 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` || error.message : null),
    );
  });
}
