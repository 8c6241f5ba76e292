import type { DocumentContent } from '../../domain/cases/documents/content/content.ts';
import type { Primitive } from '../drawing.ts';
import { linesOf } from '../page/lines.ts';
import { BREADTH, TINT, type Strip } from '../page/sheet.ts';
import { widthOf } from '../type/runs.ts';
import { rule, said, TEXT } from './look.ts';
import { SEAL_RADIUS, sealShapes } from './seal.ts';

const { size } = TEXT;
const QR = 66;

/** The end: who issues it with seal and date, who signs by hand, and how to look it up. */
export function endStrips(content: DocumentContent): Strip[] {
  const { issuer, signs } = content;
  return [
    ...(issuer ? [issuerStrip(issuer)] : []),
    ...(signs.length > 0 ? [signStrip(signs)] : []),
    aboutStrip(content),
  ];
}

/** The seal lies over organ and date (骑年盖月, GB/T 9704 7.3.5), which stay to be read; without one its place stays free. */
function issuerStrip({ organ, seal, date }: NonNullable<DocumentContent['issuer']>): Strip {
  const lines = linesOf(organ, BREADTH * 0.6, { size });
  const half = Math.max(...lines.map(line => widthOf(line, size)), widthOf(date, size)) / 2;
  const middle = BREADTH - 2 * size - Math.max(half, SEAL_RADIUS);
  const top = SEAL_RADIUS - 6;
  const texts = [...lines, date].map((line, at) =>
    said(line, middle, top + at * TEXT.leading, { size, anchor: 'middle' }),
  );
  const centre = top + ((lines.length - 1) * TEXT.leading) / 2 + 6;
  const height = Math.max(centre + SEAL_RADIUS + 4, top + lines.length * TEXT.leading + 8);
  return { height, gap: 10, shapes: [...texts, ...(seal ? sealShapes(seal, middle, centre) : [])] };
}

/** Two a row, each with a line to sign on. */
function signStrip(signs: readonly string[]): Strip {
  const column = BREADTH / 2;
  const shapes = signs.flatMap((label, at): Primitive[] => {
    const [x, y] = [(at % 2) * column, 30 + Math.floor(at / 2) * 36];
    const from = x + widthOf(`${label}：`, size) + 4;
    return [said(`${label}：`, x, y, { size }), rule(from, x + column - 16, y + 4, TINT.second, 0.6)];
  });
  return { height: 12 + Math.ceil(signs.length / 2) * 36, gap: 6, shapes };
}

function aboutStrip({ about, query }: DocumentContent): Strip {
  const small = { size: 9.5, fill: TINT.second };
  const x = QR + 16;
  const rows = [...about, ['查询码', query.code] as const];
  const texts = rows.map(([name, value], at) => {
    const [column, row] = [at % 2, Math.floor(at / 2)];
    return said(`${name}：${value}`, x + column * 200, 26 + row * 17, small);
  });
  const note = said(query.note, x, 26 + Math.ceil(rows.length / 2) * 17, small);
  const symbol: Primitive = { kind: 'qr', x: 0, y: 12, size: QR, text: query.url };
  const top = rule(0, BREADTH, 0, TINT.line, 0.8);
  return { height: QR + 14, gap: 8, shapes: [top, symbol, ...texts, note] };
}
