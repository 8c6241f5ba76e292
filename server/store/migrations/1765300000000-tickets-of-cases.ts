import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** A ticket says for which case its applicant has come again; older ones were given for none. */
export class TicketsOfCases1765300000000 implements MigrationInterface {
  name = 'TicketsOfCases1765300000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { case_id: 'id?' });
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `case_id`');
  }
}
