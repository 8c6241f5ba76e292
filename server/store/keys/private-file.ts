import { closeSync, constants, fchmodSync, fstatSync, fsyncSync, lstatSync, mkdirSync } from 'node:fs';
import { openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeyFileError } from './key-file-error.ts';

/** Windows keeps access lists instead of mode bits, and cannot sync a directory. */
const HAS_MODES = process.platform !== 'win32';

/** Makes the file's directory for the owner alone if there is none. Refuses one in which others may swap files. */
export function ensurePrivateDir(path: string): void {
  const dir = dirname(path);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (HAS_MODES && (statSync(dir).mode & 0o022) !== 0) throw new KeyFileError('key_dir_open_to_others', dir);
}

/**
 * Gives the file's text, null if there is none. Refuses a link, what is no plain file, and a file that group or
 * others may touch. Looks at the opened file, not at its name, so that it cannot be swapped in between.
 */
export function readPrivate(path: string): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isFile()) throw new KeyFileError('key_file_not_a_file', path);
  const file = openSync(path, constants.O_RDONLY | (HAS_MODES ? constants.O_NOFOLLOW : 0));
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) throw new KeyFileError('key_file_not_a_file', path);
    if (HAS_MODES && (opened.mode & 0o077) !== 0) throw new KeyFileError('key_file_open_to_others', path);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/**
 * Makes a new file for the owner alone, asks for its text, and waits until the disk has it. Fails (EEXIST) if there is
 * one; leaves none behind when the text or the disk fails.
 */
export function writeNewPrivate(path: string, text: () => string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    if (HAS_MODES) fchmodSync(file, 0o600);
    writeFileSync(file, text());
    fsyncSync(file);
  } catch (fault) {
    rmSync(path, { force: true });
    throw fault;
  } finally {
    closeSync(file);
  }
}

/** Waits until the disk has the names in the file's directory, after a rename or link. */
export function syncDir(path: string): void {
  if (!HAS_MODES) return;
  const dir = openSync(dirname(path), constants.O_RDONLY);
  try {
    fsyncSync(dir);
  } finally {
    closeSync(dir);
  }
}
