import { afterEach, inject } from 'vitest';
import mysql from 'mysql2/promise';
import { createDatabase } from '../../support/database.ts';
import { type Proxy, startProxy } from '../../support/proxy.ts';
import { type ServerProcess, startServer } from '../../support/server-process.ts';

const endings: (() => unknown)[] = [];

/** Ends what a test started, newest first, also when it failed. */
export function endAfterEach(): void {
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });
}

/** Remembers what is to be ended after the test. */
export function ending<T>(thing: T, end: (thing: T) => unknown): T {
  endings.push(() => end(thing));
  return thing;
}

export interface MysqlHall {
  readonly url: string;
  readonly proxy: Proxy;
  /** The database as seen through the proxy. */
  readonly proxied: string;
  query(sql: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
}

/** A fresh database with a proxy before it and a connection of the test's own beside it. */
export async function mysqlHall(): Promise<MysqlHall> {
  const url = await createDatabase();
  const { port } = inject('mariadb')!;
  const proxy = ending(await startProxy({ target: { port } }), p => p.stop());
  const own = ending(await mysql.createConnection({ uri: url }), c => c.end());
  return {
    url,
    proxy,
    proxied: url.replace(`:${port}/`, `:${proxy.port}/`),
    query: async (sql, params = []) => (await own.query(sql, params))[0] as Record<string, unknown>[],
  };
}

let keys = 0;

/** Starts a process of a hall; those that share a database share the key file too. */
export async function hallProcess(env: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer({ env: { LOG_LEVEL: 'warn', ...env } });
  return ending(server, async s => {
    s.thaw();
    if (s.isAlive()) await s.kill9();
  });
}

/** A path for a key file that several processes share. */
export function sharedKeys(): string {
  keys += 1;
  return `/tmp/hall-keys-${process.pid}-${keys}/field-keys.json`;
}
