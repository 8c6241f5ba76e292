import { type Batch, type Position, type StoredAnswer, type StoredFact, Transient } from '../../app/ports.ts';
import { Fields } from '../rows/fields.ts';
import type { Engine } from '../tables/define.ts';
import { saveSideRows } from './side-rows.ts';
import type { Row, SqlSession } from './session.ts';
import { list, type Statement } from './statement.ts';
import { insertRows } from './insert.ts';
import { saveLit } from './lit.ts';
import { saveChanges } from './write.ts';

/** The database's own time, epoch ms. */
export const NOW = {
  mysql: 'CAST(UNIX_TIMESTAMP(NOW(3))*1000 AS SIGNED)',
  sqlite: "CAST(unixepoch('subsec')*1000 AS INTEGER)",
} as const;

/** News that fit beside the lock; who is further behind asks again. */
const NEWS_AT_ONCE = 1_000;

/**
 * Opens a transaction, takes the hall's row, reads the facts after `since` and looks these commandIds up, in one round
 * trip where the engine can: the later statements run when the lock is there.
 */
export async function beginAndLock(
  session: SqlSession,
  hall: string,
  ids: readonly string[],
  since: number,
): Promise<{ position: Position; known: StoredAnswer[]; news: StoredFact[] }> {
  const begin = session.engine === 'mysql' ? 'START TRANSACTION' : 'BEGIN IMMEDIATE';
  const results = await session.run([
    { sql: begin, params: [] },
    positionStatement(session, hall, true),
    factsStatement(hall, since, NEWS_AT_ONCE),
    ...(ids.length > 0 ? [answersStatement(hall, ids)] : []),
  ]);
  const [, position, news, answers] = results;
  return { position: positionOf(position!), known: (answers ?? []).map(answerOf), news: news!.map(factOf) };
}

/** Where the journal stands, as committed. */
export async function readPosition(session: SqlSession, hall: string): Promise<Position> {
  const [rows] = await session.run([positionStatement(session, hall, false)]);
  return positionOf(rows!);
}

function positionStatement(session: SqlSession, hall: string, lock: boolean): Statement {
  const forUpdate = lock && session.engine === 'mysql' ? ' FOR UPDATE' : '';
  const columns = `seq, head, epoch, \`schema\`, ${NOW[session.engine]} AS now_ms`;
  return { sql: `SELECT ${columns} FROM zz_sequencer WHERE hall=?${forUpdate}`, params: [hall] };
}

function positionOf([row]: Row[]): Position {
  if (!row) throw new Transient('this hall has no sequencer row');
  const fields = new Fields(row);
  return {
    seq: fields.number('seq'),
    head: fields.text('head'),
    epoch: fields.text('epoch'),
    schema: fields.number('schema'),
    now: fields.number('now_ms'),
  };
}

/** Facts after a number, in order. */
export async function readFacts(
  session: SqlSession,
  hall: string,
  after: number,
  limit: number,
): Promise<StoredFact[]> {
  const [rows] = await session.run([factsStatement(hall, after, limit)]);
  return rows!.map(factOf);
}

function factsStatement(hall: string, after: number, limit: number): Statement {
  return {
    sql: 'SELECT seq, at, claimed_at, sender, body, hash FROM fact WHERE hall=? AND seq>? ORDER BY seq LIMIT ?',
    params: [hall, after, limit],
  };
}

function factOf(row: Row): StoredFact {
  const fields = new Fields(row);
  return {
    seq: fields.number('seq'),
    at: fields.number('at'),
    claimedAt: fields.numberOrNull('claimed_at'),
    by: fields.text('sender'),
    body: fields.text('body'),
    hash: fields.text('hash'),
  };
}

/** The answers kept under these commandIds, whoever sent them. */
export async function readAnswers(
  session: SqlSession,
  hall: string,
  ids: readonly string[],
): Promise<StoredAnswer[]> {
  if (ids.length === 0) return [];
  const [rows] = await session.run([answersStatement(hall, ids)]);
  return rows!.map(answerOf);
}

/** Looks answers up, whoever sent the commands. */
export function answersStatement(hall: string, ids: readonly string[]): Statement {
  return {
    sql: `SELECT * FROM answer WHERE hall=? AND command_id IN (${list(ids.length)})`,
    params: [hall, ...ids],
  };
}

/** An answer as its row keeps it. */
export function answerOf(row: Row): StoredAnswer {
  const fields = new Fields(row);
  return {
    sender: fields.text('sender'),
    commandId: fields.text('command_id'),
    digest: fields.text('digest'),
    body: fields.text('body'),
    at: fields.number('at'),
  };
}

const FACT = ['hall', 'seq', 'at', 'claimed_at', 'sender', 'body', 'hash'] as const;
const ANSWER = ['hall', 'command_id', 'sender', 'digest', 'body', 'at'] as const;

/** Statements that write one batch: rows, facts, answers, what is due, and the hall's new position. */
export function saveBatch(engine: Engine, hall: string, batch: Batch): Statement[] {
  const facts = batch.facts.map(f => [hall, f.seq, f.at, f.claimedAt, f.by, f.body, f.hash]);
  const answers = batch.answers.map(a => [hall, a.commandId, a.sender, a.digest, a.body, a.at]);
  return [
    ...saveChanges(engine, hall, batch.changes),
    ...insertRows('fact', FACT, facts),
    ...saveLit(engine, hall, batch.facts),
    ...insertRows('answer', ANSWER, answers),
    ...saveSideRows(hall, batch.rows),
    {
      sql: 'UPDATE zz_sequencer SET seq=?, head=?, epoch=? WHERE hall=?',
      params: [batch.seq, batch.head, batch.epoch, hall],
    },
  ];
}

/** Forgets facts that stand beyond the journal's place. */
export async function forgetFactsAfter(session: SqlSession, hall: string, seq: number): Promise<void> {
  await session.run([{ sql: 'DELETE FROM fact WHERE hall=? AND seq>?', params: [hall, seq] }]);
}

/** Forgets the oldest answers, a few at a time, so that no batch waits long for it. */
export async function pruneAnswers(
  session: SqlSession,
  hall: string,
  before: number,
  limit: number,
): Promise<void> {
  const old = await session.query('SELECT command_id FROM answer WHERE hall=? AND at<? ORDER BY at LIMIT ?', [
    hall,
    before,
    limit,
  ]);
  if (old.length === 0) return;
  const ids = old.map(row => row['command_id']);
  await session.query(`DELETE FROM answer WHERE hall=? AND at<? AND command_id IN (${list(ids.length)})`, [
    hall,
    before,
    ...ids,
  ]);
}
