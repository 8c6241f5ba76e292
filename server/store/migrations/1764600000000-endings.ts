import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionsFromFacts } from './backfill-catalogue.ts';

/** What was said on the way to the end of an item stays with its last version; it stood in the facts only. */
export class Endings1764600000000 implements MigrationInterface {
  name = 'Endings1764600000000';
  async up(runner: QueryRunner): Promise<void> {
    // A replay of old facts keeps these too; their rows must say the same.
    await runner.query("DELETE FROM hall_row WHERE kind='versions'");
    await versionsFromFacts(runner, ['versions']);
  }
  /** What an older program does not know it does not read. */
  async down(): Promise<void> {
    return Promise.resolve();
  }
}
