import { afterAll, describe, expect, it, vi } from 'vitest';
import { createDatabase } from '../../support/database.ts';
import { needs } from '../../support/skips.ts';
import { cutWires } from '../../faults/phases/cut-wires.ts';
import { killServer } from '../../faults/phases/kill-server.ts';
import type { PhaseResult } from '../../faults/phases/phase.ts';
import { HEADER, lineOf } from '../../faults/report.ts';
import { chance } from '../../faults/world/chance.ts';

// A start of the server takes ten times as long on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

// The short form of `npm run faults`: the same phases, a few faults each, one minute in all.
const seed = Date.now() % 1_000_000;
const context = { chance: chance(seed), say: () => undefined };
const results: PhaseResult[] = [];

const sound = async (phase: Promise<PhaseResult>): Promise<void> => {
  const result = await phase;
  results.push(result);
  expect(result.wrong).toEqual([]);
  expect(result.judgement).toMatchObject({ lost: 0, doubled: 0, gaps: 0 });
  expect(result.judgement!.acknowledged).toBeGreaterThan(20);
};

afterAll(() => console.log([`seed ${seed}`, HEADER, ...results.map(lineOf)].join('\n')));

describe('power cuts of the server under load', () => {
  it('on SQLite lose nothing and double nothing', () =>
    sound(killServer('kill-server-sqlite', null, 3, context)));
});

needs('mariadb')('on MariaDB', () => {
  it('power cuts of the server under load lose nothing and double nothing', async () => {
    await sound(killServer('kill-server-mariadb', await createDatabase(), 3, context));
  });
  it('cut, slow and silent wires lose nothing and double nothing', async () => {
    await sound(cutWires(await createDatabase(), 10, context));
  });
});
