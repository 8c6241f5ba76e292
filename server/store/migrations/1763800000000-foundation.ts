import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { TableDef } from '../tables/define.ts';
import { createTable } from './create.ts';

/** The tables as they were when the house was founded; frozen, so that later tables cannot change this step. */
const TABLES: readonly TableDef[] = [
  {
    name: 'sequencer',
    columns: { hall: 'id', seq: 'time', head: 'id', epoch: 'id', schema: 'int' },
    primary: ['hall'],
  },
  {
    name: 'fact',
    columns: {
      hall: 'id',
      seq: 'time',
      at: 'time',
      claimed_at: 'time?',
      sender: 'id',
      body: 'text',
      hash: 'id',
    },
    primary: ['hall', 'seq'],
  },
  {
    name: 'answer',
    columns: { hall: 'id', command_id: 'id', sender: 'id', digest: 'id', body: 'text', at: 'time' },
    primary: ['hall', 'command_id', 'sender'],
    index: { answer_by_age: ['hall', 'at'] },
  },
  {
    name: 'due',
    columns: { hall: 'id', at: 'time', kind: 'id', subject: 'id' },
    primary: ['hall', 'at', 'kind', 'subject'],
  },
  {
    name: 'hall_row',
    columns: { hall: 'id', kind: 'id', id: 'id', body: 'text' },
    primary: ['hall', 'kind', 'id'],
  },
  {
    name: 'item',
    columns: {
      hall: 'id',
      code: 'id',
      name: 'text',
      item_group: 'text?',
      bureau_id: 'id',
      type_code: 'id',
      queue_id: 'id?',
    },
    primary: ['hall', 'code'],
  },
  {
    name: 'service_day',
    columns: { hall: 'id', id: 'id', date: 'id', opened_at: 'time', closed_at: 'time?' },
    primary: ['hall', 'id'],
    index: { service_day_by_time: ['hall', 'opened_at'] },
  },
  {
    name: 'line',
    columns: { hall: 'id', queue_id: 'id', next: 'int', last_called: 'id?' },
    primary: ['hall', 'queue_id'],
  },
  {
    name: 'desk',
    columns: {
      hall: 'id',
      counter_id: 'id',
      officer_id: 'id',
      seat: 'id',
      opened_at: 'time',
      ticket_id: 'id?',
      since: 'time',
    },
    primary: ['hall', 'counter_id'],
  },
  {
    name: 'ticket',
    columns: {
      hall: 'id',
      id: 'id',
      day_id: 'id',
      queue_id: 'id',
      label: 'id',
      number: 'int',
      item_code: 'id?',
      station_id: 'id?',
      holder: 'id?',
      command_id: 'id',
      taken_at: 'time',
      rank_no: 'double',
      misses: 'int',
      state: 'id',
      counter_id: 'id?',
      called_at: 'time?',
      last_call_at: 'time?',
      calls: 'int?',
      started_at: 'time?',
      missed_at: 'time?',
      ended_at: 'time?',
      reason: 'id?',
    },
    primary: ['hall', 'id'],
    unique: { ticket_label: ['hall', 'day_id', 'label'], ticket_command: ['hall', 'command_id'] },
  },
  {
    name: 'print_job',
    columns: {
      hall: 'id',
      id: 'id',
      day_id: 'id',
      ticket_id: 'id',
      printer_id: 'id',
      serial: 'int',
      copy_no: 'int',
      slip: 'text',
      queued_at: 'time',
      state: 'id',
      attempt: 'int',
      agent_id: 'id?',
      lease_until: 'time?',
      bytes_hash: 'id?',
      cause: 'text?',
    },
    primary: ['hall', 'id'],
    index: { print_job_by_day: ['hall', 'day_id'] },
  },
  {
    name: 'staff',
    columns: { hall: 'id', id: 'id', roles: 'text', active: 'bool', credential: 'int', lockout: 'text' },
    primary: ['hall', 'id'],
  },
  {
    name: 'session',
    columns: { hall: 'id', id: 'id', staff_id: 'id', opened_at: 'time', until_at: 'time' },
    primary: ['hall', 'id'],
  },
  {
    name: 'credential',
    columns: {
      hall: 'id',
      staff_id: 'id',
      login_index: 'id',
      login_sealed: 'text',
      name_sealed: 'text',
      password_hash: 'text',
    },
    primary: ['hall', 'staff_id'],
    unique: { credential_login: ['hall', 'login_index'] },
  },
  {
    name: 'person',
    columns: {
      hall: 'id',
      id: 'id',
      day_id: 'id',
      ticket_id: 'id',
      id_number_sealed: 'text?',
      phone_sealed: 'text?',
    },
    primary: ['hall', 'id'],
    index: { person_by_day: ['hall', 'day_id'] },
  },
  {
    name: 'day_key',
    columns: { hall: 'id', day_id: 'id', sealed: 'text' },
    primary: ['hall', 'day_id'],
  },
  {
    name: 'site_secret',
    columns: { hall: 'id', name: 'id', sealed: 'text' },
    primary: ['hall', 'name'],
  },
];

export class Foundation1763800000000 implements MigrationInterface {
  name = 'Foundation1763800000000';
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await createTable(runner, table);
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...TABLES].reverse()) await runner.dropTable(name, true);
  }
}
