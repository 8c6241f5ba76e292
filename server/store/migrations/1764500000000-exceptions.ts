import type { MigrationInterface, QueryRunner } from 'typeorm';
import { exceptionsFromFacts } from './backfill.ts';
import { addColumns } from './create.ts';

/** A ticket says which law was cited for it, where its item is not published. */
export class Exceptions1764500000000 implements MigrationInterface {
  name = 'Exceptions1764500000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { exception: 'text?' });
    // A replay of old facts says it too; their rows must say the same.
    await exceptionsFromFacts(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `exception`');
  }
}
