import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns } from './create.ts';

/** Tickets wait by class, from a moment on, and for a slot; a queue knows how many that go before were called in a row. */
export class Classes1766450000000 implements MigrationInterface {
  name = 'Classes1766450000000';
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { class: 'id?', since: 'double?', slot_at: 'time?' });
    await addColumns(runner, 'line', { in_a_row: 'int?' });
    if (!(await runner.hasColumn('ticket', 'priority'))) return;
    await runner.query("UPDATE ticket SET class='priority' WHERE priority=1");
    await runner.query('ALTER TABLE `ticket` DROP COLUMN `priority`');
  }
  async down(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'ticket', { priority: 'int?' });
    await runner.query("UPDATE ticket SET priority=1 WHERE class IN ('priority', 'green')");
    for (const name of ['class', 'since', 'slot_at'])
      await runner.query(`ALTER TABLE \`ticket\` DROP COLUMN \`${name}\``);
    await runner.query('ALTER TABLE `line` DROP COLUMN `in_a_row`');
  }
}
