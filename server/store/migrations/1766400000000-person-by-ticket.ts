import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

const INDEX = { name: 'person_by_ticket', columnNames: ['hall', 'ticket_id'] };

/** Whom a message of a ticket goes to is found by the ticket. */
export class PersonByTicket1766400000000 implements MigrationInterface {
  name = 'PersonByTicket1766400000000';
  async up(runner: QueryRunner): Promise<void> {
    const there = (await runner.getTable('person'))!.indices.some(({ name }) => name === INDEX.name);
    if (!there) await runner.createIndex('person', new TableIndex(INDEX));
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('person', INDEX.name);
  }
}
