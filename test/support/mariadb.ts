import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import mysql from 'mysql2/promise';
import { findProgram } from '../../scripts/parts.mjs';
import { startDaemon, type Daemon } from './daemon.ts';
import { freshDataDir, REDO_LOG, runsAs } from './mariadb-template.ts';
import { freePort } from './ports.ts';

/** Where a private MariaDB listens: plain data, so that a global setup can hand it to test files. */
export interface MariaDbAddress {
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/** A MariaDB of our own. */
export interface MariaDb extends Omit<Daemon, 'end'> {
  readonly port: number;
  readonly socket: string;
  readonly address: MariaDbAddress;
  url(database: string): string;
  /** Makes an empty database (a new name if none is given) and tells its url. */
  createDatabase(name?: string): Promise<string>;
  /** Ends it; a folder we made is removed, one that was given is left in order. */
  stop(): Promise<void>;
}

export interface MariaDbOptions {
  readonly dir?: string;
  readonly port?: number;
  /** innodb_flush_log_at_trx_commit: 1 is durable, anything else is for tests of the warning. */
  readonly flush?: 0 | 1 | 2;
  readonly extraArgs?: readonly string[];
}

/** Starts a private MariaDB on 127.0.0.1 with an empty data folder, or the one a former start left in `dir`. */
export async function startMariaDb(options: MariaDbOptions = {}): Promise<MariaDb> {
  const { dir, flush = 1, extraArgs = [] } = options;
  const home = dir ?? (await mkdtemp(path.join(os.tmpdir(), 'hall-db-')));
  await mkdir(home, { recursive: true });
  const data = path.join(home, 'data');
  if (!existsSync(data)) await freshDataDir(data);
  const port = options.port ?? (await freePort());
  const address = { port, user: 'hall', password: randomBytes(9).toString('hex') };
  const socket = path.join(home, 'db.sock');
  await writeInitFile(home, address);
  if (runsAs) execFileSync('chown', ['-R', `${runsAs}:`, home]);

  const daemon = await startDaemon({
    name: 'MariaDB',
    command: findProgram('mariadbd') ?? 'mariadbd',
    clean: dir === undefined ? home : '',
    isReady: () => isReady(address),
    args: [
      '--no-defaults',
      `--datadir=${data}`,
      `--tmpdir=${home}`,
      `--socket=${socket}`,
      `--pid-file=${path.join(home, 'db.pid')}`,
      `--init-file=${path.join(home, 'init.sql')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      '--skip-name-resolve',
      '--skip-log-bin',
      `--innodb-flush-log-at-trx-commit=${flush}`,
      '--innodb-buffer-pool-size=256M',
      REDO_LOG,
      '--max-connections=300',
      ...(runsAs ? [`--user=${runsAs}`] : []),
      ...extraArgs,
    ],
  });
  return Object.assign(daemon, {
    port,
    socket,
    address,
    url: (database: string) => urlOf(address, database),
    createDatabase: (name?: string) => createDatabaseAt(address, name),
    stop: async () => {
      await daemon.end(dir === undefined ? 'SIGKILL' : 'SIGTERM');
      if (dir === undefined) await rm(home, { recursive: true, force: true });
    },
  });
}

/** The url of a database there. */
export function urlOf({ port, user, password }: MariaDbAddress, database: string): string {
  return `mysql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes an empty database there and tells its url. */
export async function createDatabaseAt(
  address: MariaDbAddress,
  name = `hall_${randomBytes(6).toString('hex')}`,
): Promise<string> {
  const connection = await mysql.createConnection(urlOf(address, ''));
  try {
    await connection.query(`CREATE DATABASE \`${name}\``);
  } finally {
    await connection.end();
  }
  return urlOf(address, name);
}

/** Read at every start: without names to resolve, only an account for the bare address can come in by TCP. */
async function writeInitFile(home: string, { user, password }: MariaDbAddress): Promise<void> {
  const file = path.join(home, 'init.sql');
  await writeFile(
    file,
    `CREATE OR REPLACE USER '${user}'@'%' IDENTIFIED BY '${password}';\nGRANT ALL ON *.* TO '${user}'@'%' WITH GRANT OPTION;\n`,
  );
  await chmod(file, 0o600);
}

async function isReady(address: MariaDbAddress): Promise<boolean> {
  const connection = await mysql.createConnection({ uri: urlOf(address, ''), connectTimeout: 2_000 });
  await connection.end();
  return true;
}
