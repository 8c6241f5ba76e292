import type { CredentialRow, SideRow } from '../../domain/decision.ts';
import { list, type SqlSession } from './session.ts';
import { insertRows } from './write.ts';

const PERSON = ['hall', 'id', 'day_id', 'ticket_id', 'id_number_sealed', 'phone_sealed'];
const CREDENTIAL = ['hall', 'staff_id', 'login_index', 'login_sealed', 'name_sealed', 'password_hash'];
const DUE = ['hall', 'at', 'kind', 'subject'];

async function erase(session: SqlSession, hall: string, days: readonly string[]): Promise<void> {
  if (days.length === 0) return;
  for (const table of ['person', 'day_key']) {
    await session.query(`DELETE FROM ${table} WHERE hall=? AND day_id IN (${list(days.length)})`, [
      hall,
      ...days,
    ]);
  }
}

async function addCredential(session: SqlSession, hall: string, row: CredentialRow): Promise<void> {
  const { staffId, loginIndex, loginSealed, nameSealed, passwordHash } = row;
  const values = [hall, staffId, loginIndex, loginSealed, nameSealed, passwordHash];
  await insertRows(session, 'credential', CREDENTIAL, [values]);
}

async function replaceCredential(session: SqlSession, hall: string, row: CredentialRow): Promise<void> {
  const { staffId, loginIndex, loginSealed, nameSealed, passwordHash } = row;
  const set = 'login_index=?, login_sealed=?, name_sealed=?, password_hash=?';
  const values = [loginIndex, loginSealed, nameSealed, passwordHash, hall, staffId];
  await session.query(`UPDATE credential SET ${set} WHERE hall=? AND staff_id=?`, values);
}

async function saveOne(session: SqlSession, hall: string, row: SideRow): Promise<void> {
  switch (row.table) {
    case 'person': {
      if ('eraseDays' in row) return erase(session, hall, row.eraseDays);
      const { id, dayId, ticketId, idNumberSealed, phoneSealed } = row.put;
      return insertRows(session, 'person', PERSON, [
        [hall, id, dayId, ticketId, idNumberSealed, phoneSealed],
      ]);
    }
    case 'credential':
      return 'put' in row
        ? addCredential(session, hall, row.put)
        : replaceCredential(session, hall, row.replace);
    case 'day_key':
      return insertRows(
        session,
        'day_key',
        ['hall', 'day_id', 'sealed'],
        [[hall, row.put.dayId, row.put.sealed]],
      );
    case 'due': {
      if ('put' in row) {
        const { at, kind, subject } = row.put;
        return insertRows(session, 'due', DUE, [[hall, at, kind, subject]]);
      }
      const { at, kind, subject } = row.drop;
      const sql = 'DELETE FROM due WHERE hall=? AND at=? AND kind=? AND subject=?';
      await session.query(sql, [hall, at, kind, subject]);
    }
  }
}

/** Writes the rows beside the image, in the order the rules gave them. */
export async function saveSideRows(
  session: SqlSession,
  hall: string,
  rows: readonly SideRow[],
): Promise<void> {
  for (const row of rows) await saveOne(session, hall, row);
}
