import mysql from 'mysql2/promise';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createDatabase } from '../../support/database.ts';
import { startMariaDb, type MariaDb } from '../../support/mariadb.ts';
import { needs } from '../../support/skips.ts';

async function rowsOf(url: string, sql: string): Promise<unknown> {
  const connection = await mysql.createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}

needs('mariadb')('a private MariaDB', () => {
  let mariadb: MariaDb;
  beforeAll(async () => {
    mariadb = await startMariaDb();
  });
  afterAll(() => mariadb.stop());

  it('is durable and keeps to itself', async () => {
    const rows = await rowsOf(
      mariadb.url(''),
      'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@bind_address AS bind, @@log_bin AS binlog',
    );
    expect(rows).toEqual([{ flush: 1, bind: '127.0.0.1', binlog: 0 }]);
  });

  it('makes a new empty database each time', async () => {
    const [one, other] = [await mariadb.createDatabase(), await mariadb.createDatabase()];
    expect(one).not.toBe(other);
    expect(await rowsOf(one, 'SHOW TABLES')).toEqual([]);
  });

  it('keeps what was committed, and only that, through kill -9 and restart', async () => {
    const url = await mariadb.createDatabase();
    const connection = await mysql.createConnection(url);
    connection.on('error', () => undefined);
    await connection.query('CREATE TABLE t (n INT PRIMARY KEY) ENGINE=InnoDB');
    await connection.query('INSERT INTO t VALUES (1)');
    await connection.query('START TRANSACTION');
    await connection.query('INSERT INTO t VALUES (2)');
    const before = mariadb.pid;
    await mariadb.kill9();
    await expect(connection.query('COMMIT')).rejects.toThrow();
    await mariadb.restart();
    expect(mariadb.pid).not.toBe(before);
    expect(await rowsOf(url, 'SELECT n FROM t')).toEqual([{ n: 1 }]);
  });

  it('of the whole run gives each test file its own database', async () => {
    expect(inject('mariadb')).not.toBeNull();
    expect(await rowsOf(await createDatabase(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
