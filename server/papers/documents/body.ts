import type { ContentBlock } from '../../domain/cases/documents/content/content.ts';
import { linesOf } from '../page/lines.ts';
import { BREADTH, TINT, type Strip } from '../page/sheet.ts';
import { widthOf } from '../type/runs.ts';
import { rule, said, TEXT } from './look.ts';

const INDENT = 2 * TEXT.size;
const { size, leading } = TEXT;
const BASE = 15;

/** The text of a document, top to bottom. */
export const bodyStrips = (blocks: readonly ContentBlock[]): Strip[] => blocks.flatMap(stripsOf);

function stripsOf(block: ContentBlock): Strip[] {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n').flatMap(paragraph);
    case 'list':
      return block.items.flatMap(numbered);
    case 'rows':
      return table(block.rows);
    case 'blanks':
      return block.labels.map(blank);
  }
}

/** Two characters in, as Chinese paragraphs begin; what addresses somebody stands at the edge. */
function paragraph(text: string): Strip[] {
  const isAddress = text.endsWith('：') && text.length < 40 && !text.includes('，') && !text.includes('如下');
  const isHeading = /[：]$/.test(text);
  return linesOf(isAddress ? text : `　　${text}`, BREADTH, { size }).map((line, at) => ({
    ...{ height: leading, gap: at === 0 ? 5 : 0, keepsNext: isHeading },
    shapes: [said(line, 0, BASE, { size })],
  }));
}

function numbered(item: string, at: number): Strip[] {
  const left = INDENT + 22;
  return linesOf(item, BREADTH - left, { size }).map((line, n) => ({
    ...{ height: leading, gap: n === 0 ? 2 : 0 },
    shapes: [
      ...(n === 0 ? [said(`${at + 1}.`, INDENT, BASE, { size })] : []),
      said(line, left, BASE, { size }),
    ],
  }));
}

const PAD = 8;
/** Above and below the lines of a row, together. */
const ROW_PAD = 5;

/** Rows of a name and its value in a ruled table. */
function table(rows: readonly (readonly [string, string])[]): Strip[] {
  const widest = Math.max(...rows.map(([name]) => widthOf(name, size)));
  const edge = Math.min(BREADTH / 3, widest + 2 * PAD);
  return rows.map(([name, value], at): Strip => {
    const names = linesOf(name, edge - 2 * PAD, { size });
    const values = linesOf(value, BREADTH - edge - 2 * PAD, { size });
    const height = Math.max(names.length, values.length) * leading + ROW_PAD;
    const put = (lines: readonly string[], x: number, fill: string) =>
      lines.map((line, n) => said(line, x + PAD, ROW_PAD / 2 + n * leading + BASE, { size, fill }));
    const upright = (x: number) => ({
      ...({ kind: 'line', stroke: TINT.second, strokeWidth: 0.6 } as const),
      points: [
        [x, 0],
        [x, height],
      ] as const,
    });
    return {
      ...{ height, gap: at === 0 ? 8 : 0 },
      shapes: [
        ...(at === 0 ? [rule(0, BREADTH, 0, TINT.second, 0.6)] : []),
        rule(0, BREADTH, height, TINT.second, 0.6),
        ...[0, edge, BREADTH].map(upright),
        ...put(names, 0, TINT.second),
        ...put(values, edge, TINT.ink),
      ],
    };
  });
}

/** A label, and a line to write on. */
function blank(label: string): Strip {
  const name = `${label}：`;
  const from = INDENT + widthOf(name, size) + 4;
  const isLong = from > BREADTH * 0.7;
  return {
    ...{ height: isLong ? 2 * (leading + 5) : leading + 5, gap: 4 },
    shapes: [
      said(name, INDENT, 18, { size }),
      isLong
        ? rule(INDENT, BREADTH, 24 + leading + 5, TINT.second, 0.6)
        : rule(from, BREADTH, 24, TINT.second, 0.6),
    ],
  };
}
