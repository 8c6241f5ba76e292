import mysql, { type Connection } from 'mysql2/promise';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createDatabaseAt } from '../../support/mariadb.ts';
import { mysqlWatch, type Phase } from '../../support/mysql-watch.ts';
import { startProxy, type Proxy, type Verdict } from '../../support/proxy.ts';
import { needs } from '../../support/skips.ts';
import { until } from '../../support/until.ts';

needs('mariadb')('the watch on a MariaDB connection', () => {
  let proxy: Proxy;
  let direct: Connection;
  let through: () => Promise<Connection>;

  beforeEach(async () => {
    const url = await createDatabaseAt(inject('mariadb')!);
    proxy = await startProxy({ target: { port: Number(new URL(url).port) } });
    direct = await mysql.createConnection(url);
    await direct.query('CREATE TABLE t (n INT PRIMARY KEY) ENGINE=InnoDB');
    const spoiled = new URL(url);
    spoiled.port = String(proxy.port);
    through = async () => {
      const connection = await mysql.createConnection(spoiled.href);
      connection.on('error', () => undefined);
      return connection;
    };
  });
  afterEach(async () => {
    await direct.end();
    await proxy.stop();
  });

  const numbers = async () =>
    (await direct.query<mysql.RowDataPacket[]>('SELECT n FROM t'))[0].map(row => row.n as number);
  const commitOne = async (connection: Connection, n: number) => {
    await connection.query('START TRANSACTION');
    await connection.query('INSERT INTO t VALUES (?)', [n]);
    await connection.query('COMMIT');
  };
  const cutAt =
    (phase: Phase) =>
    (now: Phase): Verdict =>
      now === phase ? 'cut' : 'pass';

  it('cuts before the COMMIT reaches the server: nothing was kept', async () => {
    const watch = mysqlWatch(proxy, { on: 'COMMIT', then: cutAt('sent') });
    await expect(commitOne(await through(), 1)).rejects.toMatchObject({
      code: expect.stringMatching(/ECONNRESET|LOST/),
    });
    expect(watch.seen).toBe(1);
    await until(async () => (await numbers()).length === 0);
  });

  it('cuts when the answer to COMMIT is on its way: the row is there, the client does not know', async () => {
    mysqlWatch(proxy, { on: 'COMMIT', then: cutAt('answered') });
    await expect(commitOne(await through(), 2)).rejects.toThrow();
    expect(await numbers()).toEqual([2]);
  });

  it('holds an answer until release', async () => {
    let phase: Phase | null = null;
    mysqlWatch(proxy, {
      on: /^commit/i,
      then: now => {
        phase = now;
        return now === 'answered' ? 'hold' : 'pass';
      },
    });
    let isDone = false;
    const done = through().then(connection => commitOne(connection, 3).then(() => (isDone = true)));
    await until(() => phase === 'answered');
    expect(await numbers()).toEqual([3]);
    expect(isDone).toBe(false);
    proxy.release();
    await done;
  });

  it('minds only sessions on which the given statement was seen', async () => {
    const watch = mysqlWatch(proxy, { on: 'COMMIT', within: /SELECT 'sequencer'/, then: cutAt('sent') });
    const [reader, sequencer] = [await through(), await through()];
    await commitOne(reader, 4);
    expect(watch.seen).toBe(0);
    await sequencer.query("SELECT 'sequencer'");
    await expect(commitOne(sequencer, 5)).rejects.toThrow();
    expect(await numbers()).toEqual([4]);
    await reader.end();
  });

  it('knows prepared statements and very long ones', async () => {
    const phases: string[] = [];
    mysqlWatch(proxy, {
      on: /INSERT INTO t|long/,
      then: (phase, text) => {
        phases.push(`${phase} ${text.slice(0, 11)}`);
        return 'pass';
      },
    });
    const connection = await through();
    await connection.execute('INSERT INTO t VALUES (?)', [6]);
    await connection.execute('INSERT INTO t VALUES (?)', [7]);
    await connection.query(`SELECT LENGTH('${'x'.repeat(3_000_000)}') AS long_one`);
    expect(phases).toEqual([
      'sent INSERT INTO',
      'answered INSERT INTO',
      'sent INSERT INTO',
      'answered INSERT INTO',
      'sent SELECT LENG',
      'answered SELECT LENG',
    ]);
    await connection.end();
  });
});
