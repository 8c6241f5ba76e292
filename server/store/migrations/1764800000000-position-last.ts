import type { MigrationInterface, QueryRunner } from 'typeorm';

const rename = (runner: QueryRunner, from: string, to: string): Promise<unknown> =>
  runner.query(`ALTER TABLE \`${from}\` RENAME TO \`${to}\``);

/**
 * The journal's position becomes the last table by name. A dump is put back table by table in the order of names, so
 * under running processes the position goes back only when everything that it speaks of is there.
 */
export class PositionLast1764800000000 implements MigrationInterface {
  name = 'PositionLast1764800000000';
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasTable('sequencer')) await rename(runner, 'sequencer', 'zz_sequencer');
  }
  async down(runner: QueryRunner): Promise<void> {
    await rename(runner, 'zz_sequencer', 'sequencer');
  }
}
