import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** A counter says whom it relieves, and a ticket who served it for how long. */
export class Relief1767200000001 implements MigrationInterface {
  name = 'Relief1767200000001';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'desk', { relieved: 'text?' });
    await addColumns(runner, 'ticket', { hands: 'text?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `desk` DROP COLUMN `relieved`');
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `hands`');
  }
}
