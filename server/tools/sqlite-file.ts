import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readingSource, writingSource } from '../store/open.ts';
import { ToolFault } from './place.ts';

const SIDE_FILES = ['-wal', '-shm'] as const;

/** Waits until the disk has a file, or the names in a folder. */
export function sync(place: string): void {
  const fd = openSync(place, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/**
 * Writes a file's content of one moment into a new file, beside a serving hall too: a reader of a WAL file hinders
 * nobody. Only the owner may read what comes out, and the disk has it when this returns.
 */
export async function copyOf(file: string, target: string): Promise<void> {
  if (existsSync(target)) throw new ToolFault(`文件已存在 is there already: ${target}`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  const source = await readingSource(file).initialize();
  try {
    await source.query(`VACUUM INTO '${part.replaceAll("'", "''")}'`);
  } finally {
    await source.destroy();
  }
  chmodSync(part, 0o600);
  sync(part);
  renameSync(part, target);
  sync(path.dirname(target));
}

/** Moves what is only in the side file into the file itself; false when it cannot be read any more. */
async function isWhole(file: string): Promise<boolean> {
  const source = await writingSource({ file });
  try {
    await source.initialize();
    const [row] = (await source.query('PRAGMA wal_checkpoint(TRUNCATE)')) as { busy: number }[];
    if (Number(row?.busy) !== 0) throw new ToolFault(`有人正在读取 somebody is reading ${file}`);
    return true;
  } catch (error) {
    if (error instanceof ToolFault) throw error;
    return false;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}

/**
 * Puts `fresh` in the place of `file` and keeps the present one under `aside`. A power cut in the middle leaves the
 * old file or the new one whole: the old one takes in its side files first, then one rename decides. A present file
 * that cannot be read any more is moved away with its side files as it is.
 */
export async function replaceFile(file: string, fresh: string, aside: string): Promise<void> {
  if (existsSync(file)) {
    if (await isWhole(file)) {
      linkSync(file, aside);
      for (const end of SIDE_FILES) rmSync(`${file}${end}`, { force: true });
    } else {
      for (const end of [...SIDE_FILES, '']) {
        if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
      }
    }
    sync(path.dirname(file));
  }
  renameSync(fresh, file);
  sync(path.dirname(file));
}
