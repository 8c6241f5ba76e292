import { spawn } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ToolFault } from './place.ts';
import { sync } from './sqlite-file.ts';

/** One transaction sees one moment of all tables (all are InnoDB), and nobody waits for it. */
const OPTIONS = ['--single-transaction', '--quick', '--skip-lock-tables', '--hex-blob', '--no-tablespaces'];
const PROGRAMS = ['mariadb-dump', 'mysqldump'] as const;
const LAST_LINE = '-- Dump completed';

interface Address {
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

function addressOf(text: string): Address {
  const { hostname, port, username, password, pathname } = new URL(text);
  const plain = decodeURIComponent;
  const database = plain(pathname.slice(1));
  return {
    host: plain(hostname),
    port: port || '3306',
    user: plain(username),
    password: plain(password),
    database,
  };
}

const argumentsOf = ({ host, port, user, database }: Address): string[] => [
  ...[`--host=${host}`, `--port=${port}`, `--user=${user}`, '--default-character-set=utf8mb4'],
  ...OPTIONS,
  database,
];

/** The command a manager may give himself; without the password. */
export function dumpCommand(url: string, target: string): string {
  return `${PROGRAMS[0]} --password ${argumentsOf(addressOf(url)).join(' ')} > ${target}`;
}

/** Dumps the database into a new file; false when this machine has no program for it. */
export async function dumpTo(url: string, target: string): Promise<boolean> {
  const address = addressOf(url);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hall-dump-'));
  const secret = path.join(folder, 'client.cnf');
  const quoted = address.password.replace(/(["\\])/g, '\\$1');
  writeFileSync(secret, `[client]\npassword="${quoted}"\n`, { mode: 0o600 });
  const part = `${target}.part`;
  try {
    for (const program of PROGRAMS) {
      const code = await run(program, [`--defaults-extra-file=${secret}`, ...argumentsOf(address)], part);
      if (code === null) continue;
      if (code !== 0 || !endsWell(part)) throw new ToolFault(`${program} 未完成 did not finish (${code})`);
      renameSync(part, target);
      sync(path.dirname(target));
      return true;
    }
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(part, { force: true });
  }
}

/** Its exit code; null when there is no such program. */
function run(program: string, args: readonly string[], into: string): Promise<number | null> {
  const out = openSync(into, 'w', 0o600);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', out, 'inherit'] });
    const done = (code: number | null): void => {
      fsyncSync(out);
      closeSync(out);
      resolve(code);
    };
    child.once('error', error =>
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? done(null) : reject(error),
    );
    child.once('close', code => done(code ?? 1));
  });
}

/** A dump that broke off lacks its last line. */
function endsWell(file: string): boolean {
  const { size } = statSync(file);
  const tail = Buffer.alloc(Math.min(size, 200));
  const fd = openSync(file, 'r');
  try {
    readSync(fd, tail, 0, tail.length, size - tail.length);
  } finally {
    closeSync(fd);
  }
  return tail.toString('utf8').includes(LAST_LINE);
}
