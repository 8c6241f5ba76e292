import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from '../../../scripts/parts.mjs';
import { type MariaDb, startMariaDb } from '../../support/mariadb.ts';
import { newCommandId } from '../../support/staff-client.ts';
import type { Chance } from '../world/chance.ts';
import { openWorld } from '../world/world.ts';
import type { PhaseContext, PhaseResult } from './phase.ts';

const ATTACHED_MS = 10_000;
const DONE_MS = 10_000;

/** Counts a process's waits for the disk while `work` runs; a text instead says why it cannot. */
async function syncsOf(pid: number, work: () => Promise<void>): Promise<number | string> {
  const program = findProgram('strace');
  if (program === null) return 'strace is not installed';
  const out = path.join(os.tmpdir(), `hall-strace-${process.pid}-${pid}`);
  const args = ['-f', '-c', '-e', 'trace=fdatasync,fsync', '-o', out, '-p', String(pid)];
  const strace = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(strace, 'exit');
  try {
    const why = await new Promise<string | null>(resolve => {
      let said = '';
      const late = setTimeout(() => resolve(`strace does not attach: ${said}`), ATTACHED_MS);
      const done = (answer: string | null): void => {
        clearTimeout(late);
        resolve(answer);
      };
      strace.stderr.on('data', chunk => {
        said += String(chunk);
        if (/attached/i.test(said)) done(null);
      });
      void ended.then(() => done(`strace ended: ${said.trim()}`));
    });
    if (why !== null) return why;
    await work();
    strace.kill('SIGINT');
    const killer = setTimeout(() => strace.kill('SIGKILL'), DONE_MS);
    await ended;
    clearTimeout(killer);
    return callsIn(await readFile(out, 'utf8'));
  } finally {
    strace.kill('SIGKILL');
    await rm(out, { force: true });
  }
}

/** Sums the column `calls` of strace's table. */
function callsIn(table: string): number {
  return table
    .split('\n')
    .map(line => line.trim().split(/\s+/))
    .filter(words => /^(fdatasync|fsync)$/.test(words.at(-1) ?? ''))
    .reduce((sum, words) => sum + Number(words[3]), 0);
}

async function commitsAndSyncs(
  chance: Chance,
  mariadb: MariaDb | null,
  commits: number,
): Promise<number | string> {
  const databaseUrl = mariadb === null ? null : await mariadb.createDatabase();
  const world = await openWorld({ chance, databaseUrl });
  try {
    const { director } = world.crew;
    const pid = mariadb?.pid ?? world.servers[0]!.running.pid;
    // One after another, so that no two share a commit.
    return await syncsOf(pid, async () => {
      for (let i = 0; i < commits; i += 1)
        await director.must('ticket:take', { queueId: 'q-school' }, newCommandId());
    });
  } finally {
    await world.close();
  }
}

/** Every acknowledged command waited for the disk: not fewer fdatasync or fsync calls than commits. */
export async function synced(
  engine: 'sqlite' | 'mariadb',
  commits: number,
  { chance }: PhaseContext,
): Promise<PhaseResult> {
  const name = `synced-${engine}`;
  const mariadb = engine === 'mariadb' ? await startMariaDb() : null;
  try {
    const syncs = await commitsAndSyncs(chance, mariadb, commits);
    const nothing = { name, faults: 0, judgement: null, recoveries: [] };
    if (typeof syncs === 'string') return { ...nothing, wrong: [], skipped: syncs };
    const wrong = syncs < commits ? [`${commits} commits, only ${syncs} waits for the disk`] : [];
    return { ...nothing, wrong, notes: [`${commits} commits, ${syncs} fdatasync and fsync`] };
  } finally {
    await mariadb?.stop();
  }
}
