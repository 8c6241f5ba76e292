import type { CredentialRow, SideRow } from '../../domain/decision.ts';
import { list, type Statement } from './statement.ts';
import { insertRows } from './insert.ts';

const PERSON = ['hall', 'id', 'day_id', 'ticket_id', 'id_number_sealed', 'phone_sealed'];
const CREDENTIAL = ['hall', 'staff_id', 'login_index', 'login_sealed', 'name_sealed', 'password_hash'];
const APPLICANT = [
  ...['hall', 'case_id', 'kind', 'name_masked', 'name_sealed', 'id_sealed', 'phone_sealed'],
  'id_index',
];
const CASE_AGENT = ['hall', 'id', 'case_id', 'name_masked', 'name_sealed', 'id_sealed', 'phone_sealed'];
const CASE_TEXT = ['hall', 'id', 'case_id', 'salt', 'sealed'];
const DUE = ['hall', 'at', 'kind', 'subject'];

const del = (sql: string, params: readonly unknown[]): Statement => ({ sql: `DELETE FROM ${sql}`, params });

function erase(hall: string, days: readonly string[]): Statement[] {
  if (days.length === 0) return [];
  const where = `WHERE hall=? AND day_id IN (${list(days.length)})`;
  return ['person', 'day_key'].map(table => del(`${table} ${where}`, [hall, ...days]));
}

function addCredential(hall: string, row: CredentialRow): Statement[] {
  const { staffId, loginIndex, loginSealed, nameSealed, passwordHash } = row;
  return insertRows('credential', CREDENTIAL, [
    [hall, staffId, loginIndex, loginSealed, nameSealed, passwordHash],
  ]);
}

function replaceCredential(hall: string, row: CredentialRow): Statement[] {
  const { staffId, loginIndex, loginSealed, nameSealed, passwordHash } = row;
  const set = 'login_index=?, login_sealed=?, name_sealed=?, password_hash=?';
  const params = [loginIndex, loginSealed, nameSealed, passwordHash, hall, staffId];
  return [{ sql: `UPDATE credential SET ${set} WHERE hall=? AND staff_id=?`, params }];
}

function saveOne(hall: string, row: SideRow): Statement[] {
  switch (row.table) {
    case 'person': {
      if ('eraseDays' in row) return erase(hall, row.eraseDays);
      if ('drop' in row) {
        const { dayId, ticketId } = row.drop;
        return [del('person WHERE hall=? AND day_id=? AND ticket_id=?', [hall, dayId, ticketId])];
      }
      const { id, dayId, ticketId, idNumberSealed, phoneSealed } = row.put;
      return insertRows('person', PERSON, [[hall, id, dayId, ticketId, idNumberSealed, phoneSealed]]);
    }
    case 'credential':
      return 'put' in row ? addCredential(hall, row.put) : replaceCredential(hall, row.replace);
    case 'day_key':
      return insertRows('day_key', ['hall', 'day_id', 'sealed'], [[hall, row.put.dayId, row.put.sealed]]);
    case 'applicant': {
      const { caseId, kind, nameMasked, nameSealed, idSealed, phoneSealed, idIndex } = row.put;
      return insertRows('applicant', APPLICANT, [
        [hall, caseId, kind, nameMasked, nameSealed, idSealed, phoneSealed, idIndex],
      ]);
    }
    case 'case_agent': {
      const { id, caseId, nameMasked, nameSealed, idSealed, phoneSealed } = row.put;
      return insertRows('case_agent', CASE_AGENT, [
        [hall, id, caseId, nameMasked, nameSealed, idSealed, phoneSealed],
      ]);
    }
    case 'case_text': {
      if ('drop' in row) return [del('case_text WHERE hall=? AND case_id=?', [hall, row.drop.caseId])];
      const { id, caseId, salt, sealed } = row.put;
      return insertRows('case_text', CASE_TEXT, [[hall, id, caseId, salt, sealed]]);
    }
    case 'due': {
      const { at, kind, subject } = 'put' in row ? row.put : row.drop;
      if ('put' in row) return insertRows('due', DUE, [[hall, at, kind, subject]]);
      return [del('due WHERE hall=? AND at=? AND kind=? AND subject=?', [hall, at, kind, subject])];
    }
  }
}

/** Statements for the rows beside the image, in the order the rules gave them. */
export function saveSideRows(hall: string, rows: readonly SideRow[]): Statement[] {
  return rows.flatMap(row => saveOne(hall, row));
}
