import { createHash } from 'node:crypto';
import { chartOf } from '../../domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_ZH } from '../../domain/catalogue/chart/words.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { completenessOf } from '../../domain/catalogue/package/completeness.ts';
import { basisText, REGISTER_COLUMNS, registerRow } from '../../domain/catalogue/package/register.ts';
import { csvOf } from '../../papers/csv.ts';
import type { Press } from '../../papers/press/press.ts';
import { xlsxOf } from '../../papers/xlsx/write.ts';
import type { ZipFile } from '../../papers/zip/write.ts';
import { FORMAT, type Manifest } from './manifest.ts';

/** An entry to be packed, with what its papers say of it. */
export interface Packed {
  readonly entry: Entry;
  readonly bureau: string;
  readonly version: number | null;
  readonly since: string | null;
}

const file = (path: string, text: string): ZipFile => ({ path, bytes: Buffer.from(text, 'utf8') });

/** 一表: the register, for programs and for spreadsheets. */
async function tables(folder: string, packed: readonly Packed[]): Promise<ZipFile[]> {
  const rows = packed.map(({ entry, bureau }, at) => registerRow(entry, at, bureau));
  const titles = REGISTER_COLUMNS.map(({ title }) => title);
  const sheet = { name: '登记表', columns: [...REGISTER_COLUMNS], rows };
  return [
    file(`${folder}登记表.csv`, csvOf(titles, rows)),
    { path: `${folder}登记表.xlsx`, bytes: await xlsxOf([sheet]) },
  ];
}

/** 一图: the flow chart, where steps are known; made beside the hall's event loop, one after the other. */
async function charts(press: Press, folder: string, packed: Packed): Promise<ZipFile[]> {
  const { entry, bureau, version, since } = packed;
  const chart = chartOf(entry, CHART_WORDS_ZH, { bureau, version, since, complaintUrl: null });
  if (chart === null) return [];
  // The same entry gives the same bytes, so the file's own date is that of its first day in force.
  const about = {
    ...{ title: `${entry.name} 流程图`, author: bureau, language: 'zh-CN' as const },
    madeAt: new Date(`${since ?? '2000-01-01'}T00:00:00Z`),
  };
  const svg = await press.print({ kind: 'chart.svg', chart });
  const pdf = await press.print({ kind: 'chart.pdf', chart, about });
  return [
    { path: `${folder}流程图.svg`, bytes: Buffer.from(svg) },
    { path: `${folder}流程图.pdf`, bytes: Buffer.from(pdf) },
  ];
}

/** Everything of one item. */
async function itemFiles(press: Press, folder: string, packed: Packed): Promise<ZipFile[]> {
  return [
    ...(await charts(press, folder, packed)),
    file(`${folder}设定依据.txt`, basisText(packed.entry)),
    file(`${folder}事项.json`, `${JSON.stringify(packed.entry, null, 2)}\n`),
  ];
}

/**
 * The files of a package: one table of all, a folder an item, and a manifest that names and hashes them. Throws what
 * `wanted` was aborted with, as soon as nobody waits for it.
 */
export async function packageFiles(
  press: Press,
  packed: readonly Packed[],
  wanted: AbortSignal,
): Promise<ZipFile[]> {
  const files = await tables('', packed);
  for (const one of packed) {
    wanted.throwIfAborted();
    files.push(...(await itemFiles(press, `${one.entry.code}/`, one)));
  }
  const hashes = files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]);
  const manifest: Manifest = {
    format: FORMAT,
    version: 1,
    items: packed.map(({ entry }) => ({
      code: entry.code,
      name: entry.name,
      lacks: completenessOf(entry),
    })),
    files: Object.fromEntries(hashes) as Record<string, string>,
  };
  return [...files, file('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)];
}
