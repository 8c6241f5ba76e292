import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** Counters may call by themselves, and a ticket says why it was called out of its turn. */
export class AutomaticCalls1766560000000 implements MigrationInterface {
  name = 'AutomaticCalls1766560000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'desk', { automatic: 'int?' });
    await addColumns(runner, 'ticket', { out_of_order: 'id?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `desk` DROP COLUMN `automatic`');
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `out_of_order`');
  }
}
