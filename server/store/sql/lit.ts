import type { CaseLit } from '../../app/ports.ts';
import type { RowFault } from '../../app/verify/compare.ts';
import type { CaseFact } from '../../domain/cases/facts.ts';
import type { Engine } from '../tables/define.ts';
import { Fields } from '../rows/fields.ts';
import { insertRows } from './insert.ts';
import type { SqlSession } from './session.ts';
import type { Statement } from './statement.ts';

/** How the text of a fact begins that turns a case's light. */
export const LIT = '{"kind":"case.lit"';

type Lit = Extract<CaseFact, { kind: 'case.lit' }>;
interface Told {
  readonly seq: number;
  readonly body: string;
}

/** Statements that note for their cases which of some facts turned a light; a number that is noted already stays. */
export function saveLit(engine: Engine, hall: string, facts: readonly Told[]): Statement[] {
  const rows = facts.flatMap(({ seq, body }) =>
    body.startsWith(LIT) ? [[hall, (JSON.parse(body) as Lit).caseId, seq]] : [],
  );
  const stays = engine === 'mysql' ? ' ON DUPLICATE KEY UPDATE seq=seq' : ' ON CONFLICT DO NOTHING';
  return insertRows('case_lit', ['hall', 'case_id', 'seq'], rows, stays);
}

/**
 * The turns of a case's light as the facts tell them, oldest first. A number that stands for another fact by now, since a
 * backup was put in the journal's place, is passed over.
 */
export async function litOf(session: SqlSession, hall: string, caseId: string): Promise<CaseLit[]> {
  const rows = await session.query(
    'SELECT f.at, f.body FROM case_lit l JOIN fact f ON f.hall=l.hall AND f.seq=l.seq WHERE l.hall=? AND l.case_id=? ORDER BY l.seq',
    [hall, caseId],
  );
  return rows.flatMap(row => {
    const fields = new Fields(row);
    if (!fields.text('body').startsWith(LIT)) return [];
    const fact = fields.json<Lit>('body');
    if (fact.caseId !== caseId) return [];
    return [{ at: fields.number('at'), on: fact.on, was: fact.was, light: fact.light }];
  });
}

/**
 * Turns of lights in the journal that no case's list names. One that is named and not there is no fault: `litOf` passes
 * it over.
 */
export async function litFaults(session: SqlSession, hall: string): Promise<RowFault[]> {
  const noted = await session.query('SELECT case_id, seq FROM case_lit WHERE hall=?', [hall]);
  const known = new Set(noted.map(row => `${String(row['case_id'])} ${String(row['seq'])}`));
  const facts = await session.query(`SELECT seq, body FROM fact WHERE hall=? AND body LIKE '${LIT}%'`, [
    hall,
  ]);
  return facts.flatMap(row => {
    const fields = new Fields(row);
    const id = `${fields.json<Lit>('body').caseId} ${fields.number('seq')}`;
    return known.has(id) ? [] : [{ table: 'case_lit', id, kind: 'missing' as const, fields: [] }];
  });
}
