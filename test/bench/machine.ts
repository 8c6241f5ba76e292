import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { findProgram } from '../../scripts/parts.mjs';
import { figures, median } from './statistics.ts';

/** How long this disk takes to keep 4 KiB for good, ms. */
function syncMs(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hall-bench-disk-'));
  const file = openSync(path.join(folder, 'x'), 'w');
  const block = Buffer.alloc(4_096, 1);
  const times = Array.from({ length: 50 }, () => {
    const begun = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return median(times);
}

function mariadbVersion(): string {
  const program = findProgram('mariadbd');
  if (program === null) return 'no MariaDB';
  const said = execFileSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' });
  return `MariaDB ${/Ver (\S+)/.exec(said)?.[1] ?? said.trim()}`;
}

function sqliteVersion(): string {
  const db = new Libsql(':memory:');
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  db.close();
  return `SQLite ${version} (libsql ${packageVersion('libsql')})`;
}

function packageVersion(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What the figures were measured on; a number without its machine says nothing. */
export function describeMachine(): string {
  const cpus = os.cpus();
  return [
    `${cpus[0]?.model.trim() ?? 'unknown CPU'}, ${cpus.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    `Node ${process.version}, ${mariadbVersion()}, ${sqliteVersion()}, mysql2 ${packageVersion('mysql2')}`,
    `fdatasync of 4 KiB ${figures(syncMs())} ms; MariaDB: innodb_flush_log_at_trx_commit=1, no binlog; SQLite: WAL, synchronous=FULL`,
    `load average at start ${os
      .loadavg()
      .map(load => load.toFixed(2))
      .join(' ')}`,
  ].join('\n');
}
