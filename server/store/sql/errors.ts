import { Duplicate, Transient } from '../../app/ports.ts';

/** MySQL's and MariaDB's codes after which the same work may be tried in a fresh transaction (DESIGN 3.7). */
const TRY_AGAIN = new Set([
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_QUERY_INTERRUPTED',
  'ER_CONNECTION_KILLED',
  'ER_NEW_ABORTING_CONNECTION',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_PACKETS_OUT_OF_ORDER',
  'POOL_CLOSED',
  'POOL_NONEONLINE',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'SQLITE_BUSY',
  // A table that is being put back from a dump.
  'ER_NO_SUCH_TABLE',
]);
const TRY_AGAIN_NUMBERS = new Set([1020, 1053, 1146, 1205, 1213, 1927, 2006, 2013, 4031]);
const CLOSED = /closed state|connection.*(closed|lost|released)|is in closed/i;

interface DriverError {
  code?: unknown;
  errno?: unknown;
  fatal?: unknown;
  message?: unknown;
  driverError?: unknown;
}

const duplicateIndex = (message: string): string | null => {
  const mysql = /Duplicate entry .* for key '([^']+)'/s.exec(message);
  if (mysql) return mysql[1]!;
  const sqlite = /UNIQUE constraint failed: (.+)$/s.exec(message);
  return sqlite ? sqlite[1]! : null;
};

/** Turns a driver's error into what the sequencer understands; the driver's text, which may hold values, stays here. */
export function asPortError(error: unknown): unknown {
  if (error instanceof Transient) return error;
  const { driverError } = error as DriverError;
  const { code, errno, fatal, message } = (driverError ?? error) as DriverError;
  const text = String(message ?? '');
  const index = duplicateIndex(text);
  if (index !== null) return new Duplicate(index);
  const again =
    TRY_AGAIN.has(String(code)) ||
    TRY_AGAIN_NUMBERS.has(Number(errno)) ||
    fatal === true ||
    CLOSED.test(text);
  if (again) return new Transient(String(code ?? 'connection closed'));
  return error;
}
