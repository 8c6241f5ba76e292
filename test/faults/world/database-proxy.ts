import { type Proxy, startProxy } from '../../support/proxy.ts';

/** A wire before a database that we can spoil, and the database's url through it. */
export async function databaseProxy(databaseUrl: string): Promise<{ proxy: Proxy; url: string }> {
  const seen = new URL(databaseUrl);
  const proxy = await startProxy({ target: { port: Number(seen.port) } });
  seen.port = String(proxy.port);
  return { proxy, url: seen.href };
}
