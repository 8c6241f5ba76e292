import { createHash } from 'node:crypto';
import { entry as entrySchema } from '../../contract/catalogue/entry.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { holdsPersonal } from '../../domain/text/personal.ts';
import type { Manifest } from '../../papers/package/manifest.ts';
import type { ZipFile } from '../../papers/zip/write.ts';
import { fieldFaults } from '../field-names.ts';
import { manifestIn, parsed } from './manifest.ts';

/** The entries of a package that can be read, and why it is not taken in, as code:file or code:file:field. */
export interface PackageEntries {
  readonly entries: readonly Entry[];
  readonly faults: readonly string[];
}

const MANIFEST = 'manifest.json';
/** A path is the sender's own text: one that holds a number of a person is not said again. */
const told = (path: string): string => (holdsPersonal(path) ? '*' : path.replaceAll(':', '_'));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Files that the manifest names and the archive lacks, or has with another content. */
function faultsOfFiles({ files }: Manifest, held: ReadonlyMap<string, Buffer>): string[] {
  return Object.entries(files).flatMap(([path, hash]) => {
    const bytes = held.get(path);
    if (!bytes) return [`missing:${told(path)}`];
    return sha256(bytes) === hash ? [] : [`changed:${told(path)}`];
  });
}

/** One item's record: the entry, or what is wrong with it, field by field. */
function entryOf(code: string, bytes: Buffer | undefined, path: string): Entry | string[] {
  if (!bytes) return [`missing:${told(path)}`];
  const value = parsed(bytes);
  if (value === undefined) return [`not_json:${told(path)}`];
  const read = entrySchema.safeParse(value);
  if (read.success) return read.data.code === code ? read.data : [`other_code:${told(path)}:code`];
  return fieldFaults('entry:bringIn', read.error.issues).map(fault => {
    const at = fault.lastIndexOf(':');
    return `${fault.slice(at + 1)}:${told(path)}:${fault.slice(0, at)}`;
  });
}

/** Takes the files of an archive; gives its entries, and every reason for which it is not taken in. */
export function entriesIn(files: readonly ZipFile[]): PackageEntries {
  const held = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const bytes = held.get(MANIFEST);
  if (!bytes) return { entries: [], faults: [`no_manifest:${MANIFEST}`] };
  const manifest = manifestIn(bytes);
  if (manifest === null) return { entries: [], faults: [`bad_manifest:${MANIFEST}`] };
  const read = manifest.items.map(({ code }) => {
    const path = `${code}/事项.json`;
    const listed = Object.hasOwn(manifest.files, path);
    return listed ? entryOf(code, held.get(path), path) : [`missing:${told(path)}`];
  });
  const faults = [...faultsOfFiles(manifest, held), ...read.filter(one => Array.isArray(one)).flat()];
  return {
    entries: read.flatMap(one => (Array.isArray(one) ? [] : [one as Entry])),
    faults: [...new Set(faults)],
  };
}
