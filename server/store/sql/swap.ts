import type { Batch, Stand, StoredAnswer } from '../../app/ports.ts';
import { Fields } from '../rows/fields.ts';
import { answersStatement, answerOf, NOW, saveBatch } from './journal.ts';
import type { Row } from './session.ts';
import type { Statement } from './statement.ts';

/** "Subquery returns more than 1 row": how a statement that must not go on is made to fail, on MySQL and MariaDB. */
const ELSEWHERE = 1242;

/**
 * One packet that takes the hall's lock, fails where the journal does not stand at `stand`, looks answers up, saves and
 * commits. The lock is held for the database's own work only.
 */
export function swapStatements(
  hall: string,
  batch: Batch,
  stand: Stand,
  look: readonly string[],
): Statement[] {
  const { seq, head, epoch, schema } = stand;
  const here = 'seq=? AND head=? AND epoch=? AND `schema`<=?';
  return [
    // The packet before this one may have failed halfway; START TRANSACTION alone would commit what it had written.
    { sql: 'ROLLBACK', params: [] },
    { sql: 'START TRANSACTION', params: [] },
    {
      sql: `SELECT IF(${here}, ${NOW.mysql}, (SELECT 1 UNION ALL SELECT 2)) AS now_ms FROM zz_sequencer WHERE hall=? FOR UPDATE`,
      params: [seq, head, epoch, schema, hall],
    },
    ...(look.length > 0 ? [answersStatement(hall, look)] : []),
    ...(batch.seq > seq || batch.rows.length > 0 ? saveBatch('mysql', hall, batch) : []),
    { sql: 'COMMIT', params: [] },
  ];
}

/** What the packet's results say. */
export function swapped(results: readonly Row[][], looked: boolean): { now: number; known: StoredAnswer[] } {
  const [, , position, answers] = results;
  const now = new Fields(position![0]!).number('now_ms');
  return { now, known: looked ? answers!.map(answerOf) : [] };
}

/** Whether a driver's error is our own "the journal is elsewhere". */
export const isElsewhere = (error: unknown): boolean => (error as { errno?: unknown }).errno === ELSEWHERE;
