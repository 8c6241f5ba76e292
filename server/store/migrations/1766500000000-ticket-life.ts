import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** Tickets keep what came of them and that they were made at a counter, and a counter what it finished last. */
export class TicketLife1766500000000 implements MigrationInterface {
  name = 'TicketLife1766500000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { outcome: 'id?', direct: 'int?' });
    await addColumns(runner, 'desk', { finished: 'text?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `outcome`');
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `direct`');
    await runner.query('ALTER TABLE `desk` DROP COLUMN `finished`');
  }
}
