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

/** Vitest's global setup of the server project: one MariaDB and one Redis for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [mariadb, redis] = await Promise.all([
    whyMissing('mariadb') === null ? startMariaDb() : null,
    whyMissing('redis') === null ? startRedis() : null,
  ]);
  project.provide('mariadb', mariadb?.address ?? null);
  project.provide('redis', redis?.url ?? null);
  return async () => {
    await Promise.all([mariadb?.stop(), redis?.stop()]);
  };
}
