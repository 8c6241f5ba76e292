import type { CaseReader, RegisterGroup, RegisterQuery } from '../../app/ports.ts';
import { REGISTERED } from '../../domain/cases/register/record.ts';
import { caseRows } from '../rows/case.ts';
import { Fields } from '../rows/fields.ts';
import type { SqlSession } from './session.ts';
import { list } from './statement.ts';

const ofMonth = (month: string): [from: string, until: string] => [`${month}-01`, `${month}-31`];

function listing(hall: string, query: RegisterQuery): { sql: string; params: unknown[] } {
  const { states, order, bureauId, itemCodes, exceptItems = [], month, after, limit } = query;
  const where = ['hall=?', `register_state IN (${list(states.length)})`];
  const params: unknown[] = [hall, ...states];
  const only = (condition: string, ...values: readonly unknown[]): void => {
    where.push(condition);
    params.push(...values);
  };
  const [beyond, direction] = order === 'oldest' ? ['>', 'ASC'] : ['<', 'DESC'];
  if (bureauId !== undefined) only('bureau_id=?', bureauId);
  if (itemCodes?.length === 0) only('1=0');
  else if (itemCodes) only(`item_code IN (${list(itemCodes.length)})`, ...itemCodes);
  if (exceptItems.length > 0) only(`item_code NOT IN (${list(exceptItems.length)})`, ...exceptItems);
  if (month !== undefined) only('ended_on>=? AND ended_on<=?', ...ofMonth(month));
  if (after)
    only(
      `(ended_on${beyond}? OR (ended_on=? AND number${beyond}?))`,
      ...[after.endedOn, after.endedOn, after.number],
    );
  const by = `ORDER BY ended_on ${direction}, number ${direction} LIMIT ?`;
  return { sql: `SELECT * FROM case_file WHERE ${where.join(' AND ')} ${by}`, params: [...params, limit] };
}

/** Reads the register: cases that have ended, one by one and counted by month. */
export function registerReader(
  reader: SqlSession,
  hall: string,
): Pick<CaseReader, 'registered' | 'registerOf'> {
  return {
    async registered(query) {
      const { sql, params } = listing(hall, query);
      return (await reader.query(sql, params)).map(row => caseRows.fromRow(new Fields(row)));
    },
    async registerOf(month) {
      const alike = 'bureau_id, item_code, outcome, register_state, ended_on, reviewed_on';
      const sql = `SELECT ${alike}, COUNT(*) AS n FROM case_file WHERE hall=? AND register_state IN (${list(REGISTERED.length)}) AND ended_on>=? AND ended_on<=? GROUP BY ${alike}`;
      const rows = await reader.query(sql, [hall, ...REGISTERED, ...ofMonth(month)]);
      return rows.map((row): RegisterGroup => {
        const fields = new Fields(row);
        return {
          ...{ bureauId: fields.text('bureau_id'), itemCode: fields.text('item_code') },
          end: fields.text('outcome') as RegisterGroup['end'],
          state: fields.text('register_state') as RegisterGroup['state'],
          ...{ endedOn: fields.text('ended_on'), reviewedOn: fields.textOrNull('reviewed_on') },
          n: fields.number('n'),
        };
      });
    },
  };
}
