import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionsFromFacts } from './backfill-catalogue.ts';

const KINDS = ['standings', 'versions', 'clearances'] as const;

/** What an item's guide said became the first version of its entry, and the list taken over is counted by bureau. */
export class Catalogue1764200000000 implements MigrationInterface {
  name = 'Catalogue1764200000000';
  async up(runner: QueryRunner): Promise<void> {
    await this.down(runner);
    // A replay of old facts makes these too; their rows must say the same.
    await versionsFromFacts(runner, KINDS);
    await runner.query("DELETE FROM hall_row WHERE kind='guides'");
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const kind of KINDS) await runner.query('DELETE FROM hall_row WHERE kind=?', [kind]);
  }
}
