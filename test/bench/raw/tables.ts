/**
 * What somebody would make who wants the same from a database without a sequencer: a counter a queue, the ticket with
 * the same columns as ours and the two things that must be unique, and an event with body and hash. Its keys are the
 * cheapest there are (rising numbers), where ours are random ids.
 */
const id = (mysql: boolean): string => (mysql ? 'VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin' : 'TEXT');
const key = (mysql: boolean): string => (mysql ? 'BIGINT AUTO_INCREMENT PRIMARY KEY' : 'INTEGER PRIMARY KEY');

const TICKET = (mysql: boolean): string => `
  no ${key(mysql)}, hall ${id(mysql)} NOT NULL, id ${id(mysql)} NOT NULL, day_id ${id(mysql)} NOT NULL,
  queue_id ${id(mysql)} NOT NULL, label ${id(mysql)} NOT NULL, number INT NOT NULL, item_code ${id(mysql)},
  station_id ${id(mysql)}, holder ${id(mysql)}, command_id ${id(mysql)} NOT NULL, taken_at BIGINT NOT NULL,
  rank_no DOUBLE NOT NULL, misses INT NOT NULL, state ${id(mysql)} NOT NULL, counter_id ${id(mysql)},
  called_at BIGINT, last_call_at BIGINT, calls INT, started_at BIGINT, missed_at BIGINT, ended_at BIGINT,
  reason ${id(mysql)}, UNIQUE (hall, day_id, label), UNIQUE (hall, command_id)`;

const EVENT = (mysql: boolean): string => `
  seq ${key(mysql)}, hall ${id(mysql)} NOT NULL, at BIGINT NOT NULL, claimed_at BIGINT,
  sender ${id(mysql)} NOT NULL, body ${mysql ? 'LONGTEXT' : 'TEXT'} NOT NULL, hash ${id(mysql)} NOT NULL`;

/** The tables of the raw ways. `waiting` has the index that a claim needs (STACK 3), which takes shall not pay for. */
export function rawTables(engine: 'mysql' | 'sqlite'): string[] {
  const mysql = engine === 'mysql';
  const end = mysql ? ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' : '';
  const claim = mysql ? ', INDEX claim (queue_id, state, rank_no, no)' : '';
  return [
    `CREATE TABLE counter (id ${id(mysql)} PRIMARY KEY, n INT NOT NULL)${end}`,
    `CREATE TABLE ticket (${TICKET(mysql)})${end}`,
    `CREATE TABLE event (${EVENT(mysql)})${end}`,
    `CREATE TABLE waiting (${TICKET(mysql)}${claim})${end}`,
  ];
}

/** Thirty queues with their counters; the ways with one counter use the first. */
export const QUEUES = Array.from({ length: 30 }, (_, i) => ({
  id: `q-raw-${String(i).padStart(2, '0')}`,
  prefix: String.fromCharCode(65 + Math.floor(i / 6)) + String.fromCharCode(65 + (i % 6)),
}));

export const COUNTER_ROWS = `INSERT INTO counter (id, n) VALUES ${QUEUES.map(({ id: row }) => `('${row}', 0)`).join(',')}`;
