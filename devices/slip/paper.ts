import type { ContentBlock, DocumentContent, PaperSlip, SlipModel } from '../../server/contract/printing.ts';
import { lastRows } from './foot.ts';
import {
  hanging,
  heading,
  leftLine,
  type Paper,
  paperFor,
  rule,
  type SlipLine,
  small,
  tall,
} from './lines.ts';
import { filled, wrap } from './wrap.ts';

/** What stands in a document goes to the last word: a list of what is lacking that ends in … would be none. */
const ALL = 999;
const BETWEEN = 6;
const AFTER = 14;

/** Its seal is red ink on A4 or none: a slip says so, since it must not be taken for the sealed paper. */
const UNSEALED = '本小票内容与文书一致，不加盖印章；需要盖章文书的，请向窗口索取。';

/**
 * A document of a case as lines, top to bottom, the same as on A4: organ, title, number, which copy it is, to whom, its
 * text, who issues it and when, who signs, case, ticket and officer, and the code by which it is looked up. No line is wider
 * than `model.columns`; every character stays, also those that this printer's font lacks (see lettering).
 */
export function layoutPaper(
  content: DocumentContent,
  asked: Pick<PaperSlip, 'askedAt' | 'utcOffsetMinutes'>,
  model: SlipModel,
  machineName: string,
): SlipLine[] {
  const on = paperFor({ ...model, rareHan: true });
  const { columns, clean } = on;
  const { query, issuer, copy } = content;
  return [
    ...(copy === null ? [] : heading(clean(copy), columns, 12)),
    ...small(clean(content.organ), columns, ALL, BETWEEN, 10),
    ...title(clean(content.title), columns),
    ...small(clean(content.number), columns, ALL, BETWEEN, 12),
    rule('-', columns, 12),
    ...(content.to === null ? [] : tallLeft(`${clean(content.to)}：`, columns)),
    ...content.body.flatMap(block => blockLines(block, on)),
    ...(issuer ? issued(issuer, on) : []),
    ...content.signs.flatMap(label => blank(clean(label), columns)),
    rule('-', columns, 12),
    ...content.about.flatMap(([name, value]) => pair(clean(name), clean(value), columns)),
    { kind: 'qr', url: query.url },
    ...tall(`查询码 ${clean(query.code)}`, columns, 2, 8),
    ...small(clean(query.note), columns, ALL, BETWEEN, 10),
    ...(issuer ? said(UNSEALED, columns) : []),
    rule('─', columns, 8),
    ...lastRows(asked.askedAt, asked.utcOffsetMinutes, clean(machineName), '', columns).map(text =>
      leftLine(text, 0),
    ),
  ];
}

/** 2x2 where it fits on one or two lines, else 1x2 to its last character. */
function title(text: string, columns: number): SlipLine[] {
  const fits = wrap(text, Math.floor(columns / 2), 2).join('') === text;
  return fits ? heading(text, columns, 10) : tall(text, columns, ALL, 10);
}

const tallLeft = (text: string, columns: number): SlipLine[] =>
  tall(text, columns, ALL, 10).map(line =>
    line.kind === 'text' ? { ...line, align: 'left' as const } : line,
  );

const said = (text: string, columns: number): SlipLine[] =>
  spaced(filled(text, columns).map(line => leftLine(line, BETWEEN)));

/** The last of several lines stands apart from what follows. */
const spaced = (lines: readonly SlipLine[]): SlipLine[] =>
  lines.map((line, at) => (at === lines.length - 1 && line.kind === 'text' ? { ...line, gap: AFTER } : line));

function blockLines(block: ContentBlock, { columns, clean }: Paper): SlipLine[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n').flatMap(text => said(clean(text), columns));
    case 'list':
      return block.items.flatMap((item, at) =>
        spaced(hanging(`${at + 1}. `, clean(item), columns, 'filled').map(line => leftLine(line, BETWEEN))),
      );
    case 'rows':
      return block.rows.flatMap(([name, value]) => pair(clean(name), clean(value), columns));
    case 'blanks':
      return block.labels.flatMap(label => blank(clean(label), columns));
  }
}

/** A name, and behind it what it is, on as many lines as that takes. */
function pair(name: string, value: string, columns: number): SlipLine[] {
  return spaced(hanging(`${name}：`, value, columns, 'filled').map(line => leftLine(line, BETWEEN)));
}

/** A label, and a line to write on by hand. */
function blank(label: string, columns: number): SlipLine[] {
  const lines = wrap(`${label}：`, columns, ALL).map(line => leftLine(line, 30));
  return [...lines, leftLine('_'.repeat(columns), AFTER)];
}

function issued(
  { organ, date }: NonNullable<DocumentContent['issuer']>,
  { columns, clean }: Paper,
): SlipLine[] {
  return [...tall(clean(organ), columns, ALL, BETWEEN), ...small(clean(date), columns, 2, BETWEEN, AFTER)];
}
