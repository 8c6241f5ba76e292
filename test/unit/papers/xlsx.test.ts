import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../server/papers/csv.ts';
import { rowsOfXlsx, XLSX_LIMITS } from '../../../server/papers/xlsx/read.ts';
import { xlsxOf, type Sheet } from '../../../server/papers/xlsx/write.ts';
import { filesOfZip } from '../../../server/papers/zip/read.ts';
import { zipOf } from '../../../server/papers/zip/write.ts';
import { needs } from '../../support/skips.ts';

const sheet = (rows: Cell[][], name = '事项'): Sheet => ({
  name,
  columns: [
    { title: '名称', width: 30 },
    { title: '数', width: 8 },
  ],
  rows,
});

/** A workbook with the text of one of its parts changed. */
async function changed(path: string, change: (xml: string) => string): Promise<Buffer> {
  const files = await filesOfZip(await xlsxOf([sheet([['a', 1]])]), XLSX_LIMITS);
  return zipOf(
    files.map(file =>
      file.path === path ? { path, bytes: Buffer.from(change(file.bytes.toString())) } : file,
    ),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';
const withCells = (xml: string) => changed(SHEET, text => text.replace('</sheetData>', `${xml}</sheetData>`));
const refused = (bytes: Buffer, code: string) =>
  expect(rowsOfXlsx(bytes)).rejects.toMatchObject({ name: 'FileFault', code });

describe('a workbook', () => {
  it('is read back as it was written, each sheet under its name', async () => {
    const rows: Cell[][] = [
      ['=1+1', 5],
      ['㛃䶮 <&>"\r\n\t', -0.25],
      ['_x000D_', null],
      ['', 1e21],
    ];
    const back = await rowsOfXlsx(await xlsxOf([sheet(rows), sheet([], '事项'), sheet([], 'a/b:[c]')]));
    expect(back.map(({ name }) => name)).toEqual(['事项', '事项 2', 'a b  c']);
    expect(back[0]?.rows).toEqual([
      ['名称', '数'],
      ['=1+1', 5],
      ['㛃䶮 <&>"\r\n\t', -0.25],
      ['_x000D_'],
      ['', 1e21],
    ]);
  });

  it('keeps every text and number', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value + 0);
    const row = fc.tuple(fc.oneof(text, fc.string({ unit: 'binary' })), number);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), async rows => {
        const [read] = await rowsOfXlsx(await xlsxOf([sheet(rows)]));
        expect(read?.rows.slice(1)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it('never writes a formula', async () => {
    const files = await filesOfZip(
      await xlsxOf([
        sheet([
          ['=HYPERLINK("x")', 1],
          ['@a', 2],
        ]),
      ]),
      XLSX_LIMITS,
    );
    const xml = files.find(({ path }) => path === SHEET)!.bytes.toString();
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('t="inlineStr"><is><t xml:space="preserve">=HYPERLINK');
  });

  it('reads what others write: shared strings, dates, stored values of formulas, cells left out', async () => {
    const cells =
      '<row r="5"><c r="B5"><f>1+1</f><v>2</v></c><c r="D5" t="b"><v>1</v></c></row>' +
      '<row><c t="str"><v>文</v></c><c s="1"><v>7</v></c></row>';
    const [read] = await rowsOfXlsx(await withCells(cells));
    expect(read?.rows.slice(2)).toEqual([[], [], [null, 2, null, 'TRUE'], ['文', 7]]);
    const dates = await changed('xl/styles.xml', xml =>
      xml.replace('<xf numFmtId="49"', '<xf numFmtId="14"'),
    );
    const files = await filesOfZip(dates, XLSX_LIMITS);
    const dated = files.map(({ path, bytes }) => ({
      path,
      bytes:
        path === SHEET
          ? Buffer.from(
              bytes
                .toString()
                .replace(
                  '</sheetData>',
                  '<row r="3"><c s="1"><v>46352</v></c><c s="1"><v>46352.5</v></c></row></sheetData>',
                ),
            )
          : bytes,
    }));
    const [withDates] = await rowsOfXlsx(await zipOf(dated));
    expect(withDates?.rows.at(-1)).toEqual(['2026-11-26', '2026-11-26 12:00:00']);
  });
});

describe('a workbook that is not to be trusted', () => {
  it('is refused when it is none', async () => {
    await refused(Buffer.from('名称,数'), 'file.not_xlsx');
    await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file.not_xlsx');
    await refused(await zipOf([{ path: 'a.txt', bytes: Buffer.from('x') }]), 'file.not_xlsx');
  });

  it('is refused for a cell far out, which would fill the memory', async () => {
    await refused(
      await withCells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'file.too_many_cells',
    );
    await refused(await withCells('<row r="3"><c r="XFD3"><v>1</v></c></row>'), 'file.too_many_cells');
    const [empty] = await rowsOfXlsx(await withCells('<row r="1048576"><c r="XFD1048576" s="1"/></row>'));
    expect(empty?.rows).toHaveLength(2);
  });

  it('is refused when it unpacks to too much', async () => {
    const rows = Array.from({ length: 2_000 }, () => ['x'.repeat(100), 1]);
    const bytes = await xlsxOf([sheet(rows)]);
    await expect(rowsOfXlsx(bytes, { ...XLSX_LIMITS, unpacked: 100_000 })).rejects.toMatchObject({
      code: 'file.too_large',
    });
  });

  it('is refused for entities of its own, broken XML and strings it has not', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    await refused(await changed(SHEET, xml => xml.replace('<worksheet', `${bomb}<worksheet`)), 'file.broken');
    await refused(await withCells('<row><c>'), 'file.broken');
    await refused(await withCells('<row r="3"><c t="s"><v>9</v></c></row>'), 'file.broken');
    await refused(await withCells('<row r="3"><c><v>1x</v></c></row>'), 'file.broken');
  });
});

describe('a workbook of 20,000 rows', () => {
  it('does not hold up the process while it is written', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`第 ${index} 行办理事项名称`, index]);
    let [longest, last] = [0, performance.now()];
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 2);
    const bytes = await xlsxOf([sheet(rows)]);
    clearInterval(watch);
    expect((await rowsOfXlsx(bytes))[0]?.rows).toHaveLength(20_001);
    expect(longest).toBeLessThan(400);
  });
});

const PYTHON = `
import sys, zipfile, xml.etree.ElementTree as ET
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
for n in z.namelist(): ET.fromstring(z.read(n))
m = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
root = ET.fromstring(z.read('xl/worksheets/sheet1.xml'))
print('|'.join(''.join(c.itertext()) for c in root.iter(m + 'c')))
`;
needs('python')('a workbook, opened by another program', () => {
  it('is a sound archive of well-formed parts with the same cells', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'book-'));
    try {
      const path = join(folder, 'book.xlsx');
      writeFileSync(
        path,
        await xlsxOf([
          sheet([
            ['=1+1', 5],
            ['㛃<&>', 0.5],
          ]),
        ]),
      );
      const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
      expect(execFileSync('python3', ['-c', PYTHON, path], { encoding: 'utf8', env }).trim()).toBe(
        '名称|数|=1+1|5|㛃<&>|0.5',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
