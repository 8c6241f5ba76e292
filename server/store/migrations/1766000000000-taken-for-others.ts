import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** A ticket says who took it for its holder; older ones were taken by nobody else. */
export class TakenForOthers1766000000000 implements MigrationInterface {
  name = 'TakenForOthers1766000000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { agent: 'id?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `agent`');
  }
}
