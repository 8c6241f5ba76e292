import type { TestProject } from 'vitest/node';
import { startMariaDb, type MariaDbAddress } from './mariadb.ts';
import { startRedis } from './redis.ts';
import { whyMissing } from './missing.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's own MariaDB, or null where there is none. */
    mariadb: MariaDbAddress | null;
    /** The url of the run's own Redis, or null. */
    redis: string | null;
  }
}

/** Another server to test on, as `mysql://user:password@127.0.0.1:port`: one that is ours to fill. */
function givenServer(): MariaDbAddress | null {
  const text = process.env['HALL_TEST_MYSQL'];
  if (!text) return null;
  const { port, username, password } = new URL(text);
  return { port: Number(port), user: username, password };
}

/** Vitest's global setup of the server project: one MariaDB and one Redis for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = givenServer();
  const [mariadb, redis] = await Promise.all([
    !given && whyMissing('mariadb') === null ? startMariaDb() : null,
    whyMissing('redis') === null ? startRedis() : null,
  ]);
  project.provide('mariadb', given ?? mariadb?.address ?? null);
  project.provide('redis', redis?.url ?? null);
  return async () => {
    await Promise.all([mariadb?.stop(), redis?.stop()]);
  };
}
