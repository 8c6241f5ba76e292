import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ColumnKind } from '../tables/define.ts';
import { callsFromFacts, plansFromFacts } from './backfill.ts';
import { addColumns } from './create.ts';

/** What tickets, counters, days and staff came to know when the hall got its screens. */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, ColumnKind>>>> = {
  ticket: {
    home_id: 'id?',
    called: 'int?',
    priority: 'int?',
    held_at: 'time?',
    hold_reason: 'id?',
    back_at: 'time?',
  },
  desk: { paused_at: 'time?', pause_reason: 'id?', pause_until: 'time?' },
  service_day: { any_time: 'int?' },
  staff: { card: 'text?' },
};

export class Faces1764000000000 implements MigrationInterface {
  name = 'Faces1764000000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS)) await addColumns(runner, table, columns);
    // A replay of old facts counts these too; their rows must say the same.
    await callsFromFacts(runner);
    await plansFromFacts(runner);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const name of Object.keys(columns)) {
        await runner.query(`ALTER TABLE \`${table}\` DROP COLUMN \`${name}\``);
      }
    }
  }
}
