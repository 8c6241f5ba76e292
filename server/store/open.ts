import { pathToFileURL } from 'node:url';
import { DataSource } from 'typeorm';
import 'reflect-metadata';
import Libsql from 'libsql';
import mysql from 'mysql2/promise';
import { MIGRATIONS } from './migrations/index.ts';
import { entitySchemas } from './tables/index.ts';
import type { Engine } from './tables/define.ts';

/** Where the data lives: a file of its own, or a MySQL or MariaDB server. */
export type Place = { readonly file: string } | { readonly url: string };

export const engineOf = (place: Place): Engine => ('file' in place ? 'sqlite' : 'mysql');

const SHARED = {
  migrations: MIGRATIONS,
  synchronize: false,
  logging: false,
  migrationsTransactionMode: 'each',
} as const;

/** MariaDB tells defaults of nullable columns otherwise than MySQL, so TypeORM must know which of the two it talks to. */
async function serverKind(url: string): Promise<'mysql' | 'mariadb'> {
  const connection = await mysql.createConnection({ uri: url, connectTimeout: 5_000 });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return /mariadb/i.test((rows as { version: string }[])[0]!.version) ? 'mariadb' : 'mysql';
  } finally {
    connection.destroy();
  }
}

/** A data source on MySQL or MariaDB. The sequencer uses one connection of its own, reads share the rest. */
async function mysqlSource(given: string, connections: number): Promise<DataSource> {
  const url = given.replace(/^mariadb:/, 'mysql:');
  return new DataSource({
    ...SHARED,
    type: await serverKind(url),
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 5_000,
    poolSize: connections,
    // A batch travels as one packet; every value in it is escaped by the driver.
    extra: { queueLimit: 1_000, enableKeepAlive: true, multipleStatements: true },
    entities: entitySchemas('mysql'),
  });
}

/** libsql ignores the option `readonly`; a name with mode=ro it obeys. */
class ReadOnly extends Libsql {
  constructor(file: string, options?: Libsql.Options) {
    super(`${pathToFileURL(file).href}?mode=ro`, options);
  }
}

/** A data source on a SQLite file. `readonly`: a second connection for readers, which then see committed rows only. */
function sqliteSource(file: string, readonly: boolean): DataSource {
  return new DataSource({
    ...SHARED,
    type: 'better-sqlite3',
    driver: readonly ? ReadOnly : Libsql,
    database: file,
    readonly,
    entities: entitySchemas('sqlite'),
    prepareDatabase: (db: { pragma?: (text: string) => unknown; exec: (sql: string) => unknown }) => {
      if (!readonly) db.exec('PRAGMA journal_mode=WAL');
      db.exec('PRAGMA synchronous=FULL');
      db.exec('PRAGMA busy_timeout=5000');
    },
  });
}

/** Opens a data source that writes. */
export async function writingSource(place: Place): Promise<DataSource> {
  return 'file' in place ? sqliteSource(place.file, false) : mysqlSource(place.url, 6);
}

/** Opens a data source for readers of a SQLite file. */
export function readingSource(file: string): DataSource {
  return sqliteSource(file, true);
}
