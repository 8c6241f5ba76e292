import { createHash } from 'node:crypto';
import { chartOf } from '../../domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_ZH } from '../../domain/catalogue/chart/words.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { completenessOf } from '../../domain/catalogue/package/completeness.ts';
import { basisText, REGISTER_COLUMNS, registerRow } from '../../domain/catalogue/package/register.ts';
import { drawChart } from '../../papers/chart/draw.ts';
import { csvOf } from '../../papers/csv.ts';
import { pdfOfPages } from '../../papers/pdf.ts';
import { svgOf } from '../../papers/svg.ts';
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

/** 一图: the flow chart, where steps are known. */
async function charts(folder: string, packed: Packed): Promise<ZipFile[]> {
  const { entry, bureau, version, since } = packed;
  const chart = chartOf(entry, CHART_WORDS_ZH, { bureau, version, since, complaintUrl: null });
  if (chart === null) return [];
  const pages = await drawChart(chart);
  // The same entry gives the same bytes, so the file's own date is that of its first day in force.
  const about = {
    ...{ title: `${entry.name} 流程图`, author: bureau, language: 'zh-CN' as const },
    madeAt: new Date(`${since ?? '2000-01-01'}T00:00:00Z`),
  };
  const svgs = pages.map((page, at) =>
    file(`${folder}流程图${pages.length > 1 ? `-${at + 1}` : ''}.svg`, svgOf(page)),
  );
  return [...svgs, { path: `${folder}流程图.pdf`, bytes: await pdfOfPages(pages, about) }];
}

/** Everything of one item. */
async function itemFiles(folder: string, packed: Packed): Promise<ZipFile[]> {
  return [
    ...(await charts(folder, packed)),
    file(`${folder}设定依据.txt`, basisText(packed.entry)),
    file(`${folder}事项.json`, `${JSON.stringify(packed.entry, null, 2)}\n`),
  ];
}

/** The files of a package: one table of all, a folder an item, and a manifest that names and hashes them. */
export async function packageFiles(packed: readonly Packed[]): Promise<ZipFile[]> {
  const files = await tables('', packed);
  for (const one of packed) files.push(...(await itemFiles(`${one.entry.code}/`, one)));
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
