import { createHash } from 'node:crypto';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { completenessOf } from '../../domain/catalogue/package/completeness.ts';
import { basisText, REGISTER_COLUMNS, registerRow } from '../../domain/catalogue/package/register.ts';
import { csvOf } from '../csv.ts';
import { xlsxOf } from '../xlsx/write.ts';
import { type ZipFile, zipOf } from '../zip/write.ts';
import { FORMAT, type Manifest } from './manifest.ts';

/** An entry to be packed, with what its papers say of it. */
export interface Packed {
  readonly entry: Entry;
  readonly bureau: string;
  readonly version: number | null;
  readonly since: string | null;
}

/** A file of a package that was made before it, as threads hand it on. */
export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const file = (path: string, text: string): ZipFile => ({ path, bytes: Buffer.from(text, 'utf8') });

/** 一表: the register, for programs and for spreadsheets. */
async function tables(packed: readonly Packed[]): Promise<ZipFile[]> {
  const rows = packed.map(({ entry, bureau }, at) => registerRow(entry, at, bureau));
  const titles = REGISTER_COLUMNS.map(({ title }) => title);
  const sheet = { name: '登记表', columns: [...REGISTER_COLUMNS], rows };
  return [file('登记表.csv', csvOf(titles, rows)), { path: '登记表.xlsx', bytes: await xlsxOf([sheet]) }];
}

/** What an item's folder holds beside its chart: 一件, the legal bases, and 一盘, the record. */
const folderOf = ({ entry }: Packed): ZipFile[] => [
  file(`${entry.code}/设定依据.txt`, basisText(entry)),
  file(`${entry.code}/事项.json`, `${JSON.stringify(entry, null, 2)}\n`),
];

function manifestOf(packed: readonly Packed[], files: readonly ZipFile[]): Manifest {
  const hashes = files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]);
  return {
    format: FORMAT,
    version: 1,
    items: packed.map(({ entry }) => ({ code: entry.code, name: entry.name, lacks: completenessOf(entry) })),
    files: Object.fromEntries(hashes) as Record<string, string>,
  };
}

/** The archive of a package: one table of all, a folder an item, the charts, and a manifest that names and hashes them. */
export async function packageArchive(
  packed: readonly Packed[],
  charts: readonly MadeFile[],
): Promise<Buffer> {
  const made = charts.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
  const files = [...(await tables(packed)), ...packed.flatMap(folderOf), ...made];
  const manifest = file('manifest.json', `${JSON.stringify(manifestOf(packed, files), null, 2)}\n`);
  return zipOf([...files, manifest]);
}
