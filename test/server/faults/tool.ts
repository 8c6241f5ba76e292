import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** Runs one of server/tools as its npm script does. */
export function tool(name: string, env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(HALL_|VITEST)/.test(key)),
  );
  const options = { cwd: ROOT, env: { ...clean, DATABASE_URL: '', REDIS_URL: '', ...env }, timeout: 50_000 };
  return new Promise(resolve => {
    const program = ['--import', 'tsx', `server/tools/${name}.ts`, ...args];
    execFile(process.execPath, program, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` });
    });
  });
}

/** A folder that goes with its test. */
export function folder(): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'hall-tools-'));
  folders.push(dir);
  return dir;
}

const folders: string[] = [];

export function removeFoldersAfterEach(): void {
  afterEach(() => folders.splice(0).forEach(dir => rmSync(dir, { recursive: true, force: true })));
}

/** Statements on a hall's file, past the server. */
export function onFile<T>(dir: string, work: (db: InstanceType<typeof Libsql>) => T): T {
  const db = new Libsql(path.join(dir, 'hall.sqlite'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}
