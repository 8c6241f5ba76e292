import type { CaseFound, CaseQuery, CaseReader } from '../../app/ports.ts';
import type { Case } from '../../domain/cases/case.ts';
import { UNDATED } from '../../domain/cases/clocks/retime.ts';
import { AWAITED, type AwaitedOf } from '../../domain/cases/joint/awaited.ts';
import { STAGES } from '../../domain/cases/stage.ts';
import { Fields } from '../rows/fields.ts';
import { caseRows } from '../rows/case.ts';
import { COUNTED, countedRows } from '../rows/counted.ts';
import { litOf } from './lit.ts';
import { registerReader } from './register.ts';
import type { Row, SqlSession } from './session.ts';

const countedOf = (row: Row) => countedRows.fromRow(new Fields(row));
const caseOf = (row: Row): Case => caseRows.fromRow(new Fields(row));

const foundOf = (row: Row): CaseFound => {
  return { one: caseOf(row), nameMasked: new Fields(row).textOrNull('name_masked') ?? '' };
};

/** Reads cases, lists of them, and what stands sealed beside them. */
export function caseReader(reader: SqlSession, hall: string): CaseReader {
  const one = async (column: 'id' | 'number', value: string): Promise<Case | null> => {
    const [row] = await reader.query(`SELECT * FROM case_file WHERE hall=? AND ${column}=?`, [hall, value]);
    return row ? caseOf(row) : null;
  };
  return {
    one: id => one('id', id),
    byNumber: number => one('number', number),
    async list(query) {
      const rows: Row[] = [];
      for (const timed of [true, false]) {
        const isPast = timed && query.after?.dueOn === null;
        const limit = query.limit - rows.length;
        if (isPast || limit === 0) continue;
        const lists = ofStages(query, timed).map(one => listing(hall, { ...one, limit }, timed));
        const found = (await reader.run(lists)).flat();
        rows.push(...(lists.length > 1 ? found.sort(byDue).slice(0, limit) : found));
      }
      return rows.map(foundOf);
    },
    async awaited(of, bureauId, limit) {
      const [only, params] = bureauId === null ? ['', []] : ['AND bureau_id=? ', [bureauId]];
      const ids = `SELECT case_id, MIN(since) AS first FROM case_awaited WHERE hall=? AND what=? ${only}GROUP BY case_id ORDER BY first, case_id LIMIT ?`;
      const rows = await reader.query(
        `SELECT c.*, a.name_masked FROM (${ids}) w JOIN case_file c ON c.hall=? AND c.id=w.case_id LEFT JOIN applicant a ON a.hall=c.hall AND a.case_id=c.id ORDER BY w.first, c.id`,
        [hall, of, ...params, limit, hall],
      );
      return rows.map(foundOf);
    },
    async waiting(bureauId) {
      const [only, params] =
        bureauId === null ? ['', []] : [" AND (bureau_id=? OR what='legal')", [bureauId]];
      const rows = await reader.query(
        `SELECT what, COUNT(DISTINCT case_id) AS n FROM case_awaited WHERE hall=?${only} GROUP BY what`,
        [hall, ...params],
      );
      const counts = new Map(rows.map(row => [String(row['what']), Number(row['n'])]));
      const all = AWAITED.map(of => [of, counts.get(of) ?? 0] as const);
      return Object.fromEntries(all) as Record<AwaitedOf, number>;
    },
    async fetchedWith(caseId, limit) {
      const same =
        'SELECT b.case_id FROM applicant a JOIN applicant b ON b.hall=a.hall AND b.id_index=a.id_index WHERE a.hall=? AND a.case_id=? UNION SELECT ?';
      const rows = await reader.query(
        `SELECT c.*, n.name_masked FROM (${same}) s JOIN case_awaited w ON w.hall=? AND w.case_id=s.case_id AND w.what='fetch' JOIN case_file c ON c.hall=w.hall AND c.id=w.case_id LEFT JOIN applicant n ON n.hall=c.hall AND n.case_id=c.id ORDER BY w.since, c.id LIMIT ?`,
        [hall, caseId, caseId, hall, limit],
      );
      return rows.map(foundOf);
    },
    async turning(date, limit) {
      const sql = 'SELECT id FROM case_file WHERE hall=? AND light_on<=? ORDER BY light_on LIMIT ?';
      return (await reader.query(sql, [hall, date, limit])).map(row => String(row['id']));
    },
    async counting({ dueOn, number }, limit) {
      const dated = `SELECT ${COUNTED} FROM case_file WHERE hall=? AND (due_on>? OR (due_on=? AND number>?)) ORDER BY due_on, number LIMIT ?`;
      const isDated = dueOn !== UNDATED;
      const rows = isDated ? await reader.query(dated, [hall, dueOn, dueOn, number, limit]) : [];
      if (rows.length < limit) {
        const rest = `SELECT ${COUNTED} FROM case_file WHERE hall=? AND undated>? ORDER BY undated LIMIT ?`;
        rows.push(...(await reader.query(rest, [hall, isDated ? '' : number, limit - rows.length])));
      }
      return rows.map(countedOf);
    },
    ...registerReader(reader, hall),
    lit: caseId => litOf(reader, hall, caseId),
    async applicant(caseId) {
      const [row] = await reader.query('SELECT * FROM applicant WHERE hall=? AND case_id=?', [hall, caseId]);
      if (!row) return null;
      const fields = new Fields(row);
      return {
        caseId,
        kind: fields.text('kind') as 'person' | 'body',
        nameMasked: fields.text('name_masked'),
        nameSealed: fields.text('name_sealed'),
        idSealed: fields.textOrNull('id_sealed'),
        phoneSealed: fields.textOrNull('phone_sealed'),
        idIndex: fields.textOrNull('id_index'),
      };
    },
    async agents(caseId) {
      const rows = await reader.query('SELECT * FROM case_agent WHERE hall=? AND case_id=?', [hall, caseId]);
      return rows.map(row => {
        const fields = new Fields(row);
        return {
          ...{ id: fields.text('id'), caseId, nameMasked: fields.text('name_masked') },
          nameSealed: fields.text('name_sealed'),
          ...{ idSealed: fields.textOrNull('id_sealed'), phoneSealed: fields.textOrNull('phone_sealed') },
        };
      });
    },
    async texts(caseId) {
      const rows = await reader.query('SELECT * FROM case_text WHERE hall=? AND case_id=?', [hall, caseId]);
      return rows.map(row => {
        const fields = new Fields(row);
        return { id: fields.text('id'), caseId, salt: fields.text('salt'), sealed: fields.text('sealed') };
      });
    },
  };
}

/**
 * A bureau's cases with a last day are those of its stages, each a walk along an index that ends at the page's: all of
 * them at once would be sorted.
 */
const ofStages = (query: CaseQuery, timed: boolean): CaseQuery[] =>
  timed && query.bureauId !== undefined && query.stage === undefined
    ? STAGES.map(stage => ({ ...query, stage }))
    : [query];

const placeOf = (row: Row): string => `${String(row['due_on'])} ${String(row['number'])}`;
const byDue = (a: Row, b: Row): number => (placeOf(a) < placeOf(b) ? -1 : 1);

/** Cases with a last day or without one: each is one walk along an index, and the engines sort nulls first. */
function listing(hall: string, query: CaseQuery, timed: boolean): { sql: string; params: unknown[] } {
  const where = ['c.hall=?', timed ? 'c.due_on IS NOT NULL' : 'c.due_on IS NULL'];
  const params: unknown[] = [hall];
  const only = (condition: string, ...values: readonly unknown[]): void => {
    where.push(condition);
    params.push(...values);
  };
  const among = (column: string, values: readonly string[]): void =>
    only(values.length === 0 ? '1=0' : `${column} IN (${values.map(() => '?').join(',')})`, ...values);
  const { bureauId, stage, lights, dueBy, itemCodes, ticketId, stewardId, number, names, after, limit } =
    query;
  if (bureauId !== undefined) only('c.bureau_id=?', bureauId);
  if (stage !== undefined) only('c.stage=?', stage);
  if (lights !== undefined) among('c.light', lights);
  if (dueBy !== undefined) only('c.due_on<=?', dueBy);
  if (itemCodes !== undefined) among('c.item_code', itemCodes);
  if (ticketId !== undefined) only('c.ticket_id=?', ticketId);
  if (stewardId !== undefined) only('c.steward_id=?', stewardId);
  if (number !== undefined) only('c.number>=? AND c.number<?', number, `${number}~`);
  if (names !== undefined) among('a.name_masked', names);
  if (after && timed && after.dueOn !== null)
    only('(c.due_on>? OR (c.due_on=? AND c.number>?))', after.dueOn, after.dueOn, after.number);
  if (after && !timed && after.dueOn === null) only('c.number>?', after.number);
  const found = `FROM case_file c LEFT JOIN applicant a ON a.hall=c.hall AND a.case_id=c.id WHERE ${where.join(' AND ')} ORDER BY c.due_on, c.number LIMIT ?`;
  if (names === undefined) return { sql: `SELECT c.*, a.name_masked ${found}`, params: [...params, limit] };
  // One in twenty bears a common name: they are put in order by what is short of them.
  const sql = `SELECT c.*, a.name_masked FROM (SELECT c.id ${found}) k JOIN case_file c ON c.hall=? AND c.id=k.id LEFT JOIN applicant a ON a.hall=c.hall AND a.case_id=c.id ORDER BY c.due_on, c.number`;
  return { sql, params: [...params, limit, hall] };
}
