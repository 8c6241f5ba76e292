import { inject } from 'vitest';
import { createDatabaseAt } from './mariadb.ts';

/** An empty database for the calling test file on the run's MariaDB. Only in the server project, inside needs('mariadb'). */
export async function createDatabase(): Promise<string> {
  const address = inject('mariadb');
  if (!address) throw new Error("the run has no MariaDB: put the test inside needs('mariadb')");
  return createDatabaseAt(address);
}
