import type { ZipFile } from '../zip/write.ts';
import { FileFault } from '../fault.ts';
import { isDateFormat } from './dates.ts';
import { plainText } from './text.ts';
import { readXml } from './xml.ts';

/** What the sheets of a workbook refer to. */
export interface Workbook {
  readonly sheets: readonly { name: string; bytes: Buffer }[];
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether a number in it is a date. */
  readonly dates: readonly boolean[];
  readonly calendar: 1900 | 1904;
}

/** The workbook in the parts of a file; a file without one is not refused for more than that. */
export async function workbookOf(files: readonly ZipFile[]): Promise<Workbook> {
  const parts = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const bytes = parts.get('xl/workbook.xml');
  const links = parts.get('xl/_rels/workbook.xml.rels');
  if (!bytes || !links) throw new FileFault('file.not_xlsx');
  const targets = new Map<string, { kind: string; part: Buffer | undefined }>();
  await readXml(links, {
    open({ name, attributes: { Id = '', Type = '', Target = '' } }) {
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      if (name === 'Relationship') targets.set(Id, { kind: Type.split('/').at(-1)!, part: parts.get(path) });
    },
  });
  const part = (kind: string) => [...targets.values()].find(one => one.kind === kind)?.part;
  const sheets: { name: string; bytes: Buffer }[] = [];
  let calendar: 1900 | 1904 = 1900;
  await readXml(bytes, {
    open({ name, attributes }) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) calendar = 1904;
      const target = name === 'sheet' ? targets.get(attributes.id ?? '') : undefined;
      if (target?.kind === 'worksheet' && target.part)
        sheets.push({ name: plainText(attributes.name ?? ''), bytes: target.part });
    },
  });
  if (sheets.length === 0) throw new FileFault('file.not_xlsx');
  return {
    sheets,
    calendar,
    strings: await stringsOf(part('sharedStrings')),
    dates: await datesOf(part('styles')),
  };
}

async function stringsOf(bytes: Buffer | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!bytes) return strings;
  let text: string[] = [];
  let isText = false;
  let isPhonetic = false;
  await readXml(bytes, {
    open({ name }) {
      if (name === 'si') text = [];
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: part => void (isText && text.push(part)),
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(plainText(text.join('')));
    },
  });
  return strings;
}

async function datesOf(bytes: Buffer | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  if (!bytes) return dates;
  let isCells = false;
  await readXml(bytes, {
    open({ name, attributes }) {
      const id = Number(attributes.numFmtId ?? 0);
      if (name === 'numFmt') codes.set(id, attributes.formatCode ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) dates.push(isDateFormat(id, codes.get(id)));
    },
    close: name => void (isCells &&= name !== 'cellXfs'),
  });
  return dates;
}
