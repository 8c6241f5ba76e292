import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** A ticket says what its citizen said of the materials; of older ones nobody was asked. */
export class SelfChecks1765000000000 implements MigrationInterface {
  name = 'SelfChecks1765000000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { self_check: 'text?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `self_check`');
  }
}
