import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { TableDef } from '../tables/define.ts';
import { createTable } from './create.ts';

/** Cases, who applies, and the texts about them; frozen, so that later tables cannot change this step. */
const TABLES: readonly TableDef[] = [
  {
    name: 'case_file',
    columns: {
      hall: 'id',
      id: 'id',
      number: 'id',
      item_code: 'id',
      bureau_id: 'id',
      state: 'id',
      stage: 'id?',
      light: 'id',
      due_on: 'id?',
      light_on: 'id?',
      ticket_id: 'id?',
      received_at: 'time',
      ended_at: 'time?',
      body: 'text',
    },
    primary: ['hall', 'id'],
    unique: { case_number: ['hall', 'number'] },
    index: {
      case_by_stage: ['hall', 'bureau_id', 'stage', 'due_on', 'number'],
      case_by_due: ['hall', 'due_on', 'number'],
      case_by_turn: ['hall', 'light_on'],
      case_by_item: ['hall', 'item_code', 'number'],
      case_by_ticket: ['hall', 'ticket_id'],
    },
  },
  {
    name: 'applicant',
    columns: {
      hall: 'id',
      case_id: 'id',
      kind: 'id',
      name_masked: 'name',
      name_sealed: 'text',
      id_sealed: 'text?',
      phone_sealed: 'text?',
      id_index: 'id?',
    },
    primary: ['hall', 'case_id'],
    index: { applicant_by_name: ['hall', 'name_masked'], applicant_by_id: ['hall', 'id_index'] },
  },
  {
    name: 'case_text',
    columns: { hall: 'id', id: 'id', case_id: 'id', salt: 'id', sealed: 'text' },
    primary: ['hall', 'id'],
    index: { case_text_by_case: ['hall', 'case_id'] },
  },
];

export class Cases1764400000000 implements MigrationInterface {
  name = 'Cases1764400000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name, true);
  }
}
