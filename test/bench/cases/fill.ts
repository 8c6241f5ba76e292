import mysql from 'mysql2/promise';
import type { Hall } from '../../../server/compose.ts';
import type { Light } from '../../../server/domain/cases/clocks/light.ts';
import { reckoningOf } from '../../../server/domain/cases/clocks/reckoning.ts';
import type { CaseState } from '../../../server/domain/cases/life.ts';
import { emptyLoad } from '../../../server/domain/cases/load.ts';
import { caseRows } from '../../../server/store/rows/case.ts';
import { mouldsOf } from './moulds.ts';

/** Rows a statement: a larger transaction fills the log. */
const AT_ONCE = 20_000;
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';
/** As long as a sealed name or number is. */
const SEALED = 'v1.'.padEnd(80, 'A');

/** What the database writes of its own into each row of a mould `m`; `i.seq` counts the rows. */
const OWN: Readonly<Record<string, string>> = {
  id: "CONCAT('01JBENCH', LPAD(i.seq, 18, '0'))",
  number: "CONCAT(REPLACE(m.received, '-', ''), '-', LPAD(i.seq + 1, 6, '0'))",
  item_code: 'item.id',
  bureau_id: 'bureau.id',
};
const BODY = Object.entries(OWN).reduce(
  (text, [name, own]) => `REPLACE(${text}, '@${name}@', ${own})`,
  'm.body',
);
const VALUES = caseRows.columns.map(name => (name === 'body' ? BODY : (OWN[name] ?? `m.${name}`)));
const COLUMNS = ['hall', ...caseRows.columns].join(',');

interface Asked {
  readonly cases: number;
  /** So many of them turn today. */
  readonly turn: number;
  readonly today: string;
  /** The day by which the moulds are made, where it is another. */
  readonly of?: string;
}

/** Puts the moulds and what they are filled with into tables; gives where the rows of a number come from. */
async function lay(
  db: mysql.Connection,
  hall: Hall,
  { cases, turn, today, of = today }: Asked,
): Promise<string> {
  const { bureaus, items } = hall.sequencer.image.hall;
  const { turning, quiet } = mouldsOf(reckoningOf(hall.sequencer.image.hall), of);
  const lists = { bureau: [...bureaus.ids()].slice(0, 30), item: [...items.ids()].slice(0, 200) };
  for (const [name, ids] of Object.entries(lists)) {
    await db.query(`CREATE TEMPORARY TABLE ${name} (n INT PRIMARY KEY, id VARCHAR(64) CHARACTER SET ascii)`);
    await db.query(`INSERT INTO ${name} VALUES ?`, [ids.map((id, n) => [n, id])]);
  }
  await db.query(
    `CREATE TEMPORARY TABLE mould (n INT PRIMARY KEY) AS SELECT 0 n, id received, ${caseRows.columns.join(',')} FROM case_file LIMIT 0`,
  );
  const moulds = [...turning, ...quiet].map((one, n) => {
    const lightOn = n < turning.length ? null : one.lightOn;
    const marked = { id: '@id@', number: '@number@', bureauId: '@bureau_id@', itemCode: '@item_code@' };
    return [n, one.receivedOn, ...caseRows.toRow({ ...one, ...marked, lightOn, seq: 1 })];
  });
  await db.query('INSERT INTO mould VALUES ?', [moulds]);
  const every = Math.floor(cases / turn);
  const which = `IF(i.seq % ${every}=0, i.seq DIV ${every} % ${turning.length}, ${turning.length} + i.seq % ${quiet.length})`;
  return `i JOIN mould m ON m.n=${which} JOIN bureau ON bureau.n=i.seq * 7 % ${lists.bureau.length} JOIN item ON item.n=i.seq * 11 % ${lists.item.length}`;
}

/** Counts what is in the rows, as facts would have. */
async function count(db: mysql.Connection, hallId: string): Promise<void> {
  const [rows] = await db.query<mysql.RowDataPacket[]>(
    'SELECT bureau_id, state, light, COUNT(*) n FROM case_file WHERE hall=? GROUP BY 1, 2, 3',
    [hallId],
  );
  const loads = new Map<string, ReturnType<typeof emptyLoad>>();
  for (const row of rows as { bureau_id: string; state: CaseState; light: Light; n: number }[]) {
    const { states, lights, ...load } = loads.get(row.bureau_id) ?? emptyLoad(row.bureau_id);
    loads.set(row.bureau_id, {
      ...load,
      states: { ...states, [row.state]: states[row.state] + row.n },
      lights: { ...lights, [row.light]: lights[row.light] + row.n },
      seq: 1,
    });
  }
  const counted = [...loads].map(([id, load]) => [hallId, 'caseLoads', id, JSON.stringify(load)]);
  await db.query('INSERT INTO hall_row (hall, kind, id, body) VALUES ?', [counted]);
}

/**
 * Writes open cases and their applicants into their rows, and the bureaus' counts; the hall then holds them. The
 * database multiplies some moulds by itself: sent from here, 600,000 take many minutes.
 */
export async function fillCases(hall: Hall, url: string, hallId: string, asked: Asked): Promise<void> {
  const { cases, today } = asked;
  const db = await mysql.createConnection({ uri: url });
  const from = await lay(db, hall, asked);
  for (let first = 0; first < cases; first += AT_ONCE) {
    const numbers = `seq_${first}_to_${Math.min(cases, first + AT_ONCE) - 1}`;
    await db.query(
      `INSERT INTO case_file (${COLUMNS}) SELECT ?,${VALUES.join(',')} FROM ${numbers} ${from}`,
      [hallId],
    );
    await db.query(
      `INSERT INTO applicant SELECT ?,${OWN['id']},'person',CONCAT(SUBSTRING(?, 1 + i.seq % ?, 1),'**'),?,?,?,MD5(i.seq) FROM ${numbers} i`,
      [hallId, SURNAMES, SURNAMES.length, SEALED, SEALED, SEALED],
    );
  }
  await count(db, hallId);
  // Only now: the hall's own clock would turn them while the rest is still being written.
  await db.query('UPDATE case_file SET light_on=? WHERE hall=? AND light_on IS NULL', [today, hallId]);
  await db.query('ANALYZE TABLE case_file, applicant');
  await db.end();
  hall.sequencer.image.reset(await hall.store.load());
}
