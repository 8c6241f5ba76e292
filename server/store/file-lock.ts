import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';

/** Another process has this file open. */
export class FileInUse extends Error {
  override name = 'FileInUse';
}

/** When a process began, so that a new process with an old number is not taken for the old one; null where unknown. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number, began: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return began === null || beganAt(pid) === began;
}

/**
 * Takes the lock of a SQLite file (DESIGN 3: one process per file); gives the function that lets it go. A second
 * living process is refused with `FileInUse`; the lock of a dead one is taken over.
 */
export function lockFile(file: string): () => void {
  const path = `${file}.lock`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      // Linked when it is whole: nobody ever reads half a lock.
      linkSync(writeAside(path), path);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = readOwner(path);
      if (owner && isAlive(owner.pid, owner.began)) {
        throw new FileInUse(`${file} is in use by process ${owner.pid}; one process per file`);
      }
      takeAway(path, owner);
    } finally {
      rmSync(`${path}.${process.pid}`, { force: true });
    }
  }
  throw new FileInUse(`${file} is being opened by another process`);
}

function writeAside(path: string): string {
  const aside = `${path}.${process.pid}`;
  const fd = openSync(aside, 'w', 0o600);
  writeSync(fd, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  fsyncSync(fd);
  closeSync(fd);
  return aside;
}

/** Removes a dead owner's lock, but not the one that another starter has put in its place meanwhile. */
function takeAway(path: string, dead: { pid: number } | null): void {
  const gone = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, gone);
  } catch {
    return;
  }
  const taken = readOwner(gone);
  if (taken && taken.pid !== dead?.pid && !existsSync(path)) renameSync(gone, path);
  else rmSync(gone, { force: true });
}

function readOwner(path: string): { pid: number; began: string | null } | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { pid: number; began: string | null };
  } catch {
    return null;
  }
}
