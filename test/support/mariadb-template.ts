import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from '../../scripts/parts.mjs';

/** Big enough that a bench does not measure checkpoints, small enough to copy in a blink. */
const REDO_LOG = '--innodb-log-file-size=64M';

/** A root process must not run the engine as root: it refuses. */
export const runsAs = process.getuid?.() === 0 ? 'mysql' : null;

/** Puts a freshly installed, empty data folder at `target`: a copy of one kept in the system's temp folder. */
export async function freshDataDir(target: string): Promise<void> {
  const template = await templateDir();
  execFileSync('cp', ['-a', template, target]);
}

async function templateDir(): Promise<string> {
  const mariadbd = findProgram('mariadbd');
  if (mariadbd === null) throw new Error('mariadbd is not installed');
  const version = /Ver (\S+)/.exec(
    execFileSync(mariadbd, ['--no-defaults', '--version'], { encoding: 'utf8' }),
  )?.[1];
  const template = path.join(
    os.tmpdir(),
    `hall-mariadb-${version ?? 'unknown'}-${process.getuid?.() ?? 0}`,
    'data',
  );
  if (existsSync(path.join(template, 'mysql')) && (await isOurs(path.dirname(template)))) return template;
  return install(path.dirname(template));
}

/** The temp folder belongs to everybody: a folder somebody else prepared there is not used. */
async function isOurs(folder: string): Promise<boolean> {
  const stat = await lstat(folder);
  return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

async function install(home: string): Promise<string> {
  const draft = await mkdtemp(path.join(os.tmpdir(), 'hall-mariadb-new-'));
  await chmod(draft, 0o755);
  const installer =
    findProgram('mariadb-install-db') ?? findProgram('mysql_install_db') ?? 'mariadb-install-db';
  execFileSync(
    installer,
    [
      '--no-defaults',
      `--datadir=${path.join(draft, 'data')}`,
      ...(runsAs ? [`--user=${runsAs}`] : []),
      '--skip-test-db',
      '--auth-root-authentication-method=normal',
      REDO_LOG,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // Another run may have put its own there meanwhile, and it is as good as ours; a stranger's is moved away only by hand.
  await rename(draft, home).catch(() => undefined);
  if (existsSync(draft)) {
    if (!(await isOurs(home))) throw new Error(`${home} is in the way and not ours`);
    await rm(draft, { recursive: true, force: true });
  }
  return path.join(home, 'data');
}

export { REDO_LOG };
