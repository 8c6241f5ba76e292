import { describe } from 'vitest';
import { createDatabase } from '../database.ts';
import { needs } from '../skips.ts';

/** Tests of a hall, once on SQLite and once on MariaDB. `place` tells where a fresh hall's data goes. */
export function onBothEngines(name: string, tests: (place: () => Promise<string | null>) => void): void {
  describe(`${name}, on SQLite`, () => tests(() => Promise.resolve(null)));
  needs('mariadb')(`${name}, on MariaDB`, () => tests(() => createDatabase()));
}
