import { linkSync, renameSync, rmSync } from 'node:fs';
import { FIELD_KEY_BYTES, type FieldKeys } from '../../app/secrets/field-cipher.ts';
import { randomExactly, type Random } from '../../app/secrets/random.ts';
import { KeyFileError } from './key-file-error.ts';
import { keyFileText, readKeyFileText } from './key-file-text.ts';
import { ensurePrivateDir, readPrivate, syncDir, writeNewPrivate } from './private-file.ts';

export interface OpenFieldKeys {
  readonly path: string;
  readonly random: Random;
  /** Whether the database already holds sealed rows: then a missing file is a lost key, not a first start. */
  readonly mustExist: boolean;
}

/**
 * Gives the field keys from their file, which lies apart from the database so that a copy of either alone opens
 * nothing. Makes it with one key at the first start. Refuses by KeyFileError: missing though needed, open to others,
 * no plain file, torn, malformed.
 */
export function openFieldKeys({ path, random, mustExist }: OpenFieldKeys): FieldKeys {
  const text = readPrivate(path);
  if (text === null && mustExist) throw new KeyFileError('key_file_missing', path);
  ensurePrivateDir(path);
  if (text !== null) return parsed(text, path);
  create(path, random);
  return readFieldKeys(path);
}

/** Gives what the file holds now: for a process that meets a key another one has added. Refuses as openFieldKeys. */
export function readFieldKeys(path: string): FieldKeys {
  const text = readPrivate(path);
  if (text === null) throw new KeyFileError('key_file_missing', path);
  return parsed(text, path);
}

/** Adds a key, makes it current and keeps the old ones; gives what the file holds now. Refuses while another does so. */
export function rotate(path: string, random: Random): FieldKeys {
  return change(path, ({ keys }) => {
    const current = Math.max(...Object.keys(keys).map(Number)) + 1;
    return { current, keys: { ...keys, [current]: randomExactly(random, FIELD_KEY_BYTES) } };
  });
}

/**
 * Drops every key but the current one and those still used; gives what the file holds now. Refuses if a version still
 * used is not in the file. Ask which are used only after every process has read the new current key.
 */
export function dropOld(path: string, versionsStillUsed: readonly number[]): FieldKeys {
  return change(path, ({ current, keys }) => {
    const wanted = new Set([current, ...versionsStillUsed]);
    if ([...wanted].some(version => keys[version] === undefined))
      throw new KeyFileError('key_version_missing', path);
    return { current, keys: Object.fromEntries(Object.entries(keys).filter(([v]) => wanted.has(Number(v)))) };
  });
}

/**
 * Written aside, synced, then linked: unlike a rename, a link never replaces, so that of two first starts the slower
 * takes over the faster one's key instead of losing it.
 */
function create(path: string, random: Random): void {
  const aside = `${path}.new-${randomExactly(random, 8).toString('hex')}`;
  const keys = { current: 1, keys: { 1: randomExactly(random, FIELD_KEY_BYTES) } };
  writeNewPrivate(aside, () => keyFileText(keys));
  try {
    linkSync(aside, path);
  } catch (fault) {
    if (!isThere(fault)) throw fault;
  } finally {
    rmSync(aside, { force: true });
  }
  syncDir(path);
}

/** The new file beside is made before the old one is read, so it is also the lock: two rotations lose no key. */
function change(path: string, next: (keys: FieldKeys) => FieldKeys): FieldKeys {
  const beside = `${path}.next`;
  try {
    writeNewPrivate(beside, () => keyFileText(next(readFieldKeys(path))));
  } catch (fault) {
    throw isThere(fault) ? new KeyFileError('key_file_busy', path) : fault;
  }
  renameSync(beside, path);
  syncDir(path);
  return readFieldKeys(path);
}

function parsed(text: string, path: string): FieldKeys {
  const keys = readKeyFileText(text);
  if (keys === 'torn' || keys === 'malformed') throw new KeyFileError(`key_file_${keys}`, path);
  return keys;
}

function isThere(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
}
