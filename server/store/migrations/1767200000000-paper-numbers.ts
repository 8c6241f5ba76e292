import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** A ticket that was handed out on paper says when it was entered. */
export class PaperNumbers1767200000000 implements MigrationInterface {
  name = 'PaperNumbers1767200000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { entered_at: 'time?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `entered_at`');
  }
}
