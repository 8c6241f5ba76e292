import type { Card, SlipModel } from '../../server/contract/printing.ts';
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
import { wrap } from './wrap.ts';

/** A register's texts go to the last word: a citizen must not lose a condition to the width of the paper. */
const ALL = 99;

/**
 * A card of what to bring as lines, top to bottom: whose, the item, what to bring with its form, number and need, how
 * long and how much, where and when, whom to complain to, the code of its public page. No line is wider than
 * `model.columns`.
 */
export function layoutCard(card: Card, model: SlipModel, machineName: string): SlipLine[] {
  const on = paperFor(model);
  const { columns, clean } = on;
  const said = (text: string, gap: number): SlipLine[] =>
    wrap(clean(text), columns, ALL).map((line, at, all) => leftLine(line, at === all.length - 1 ? gap : 6));
  return [
    ...small(clean(card.hall), columns, 2, 6, 10),
    ...heading(clean(card.title), columns, 14),
    rule('-', columns, 12),
    ...tall(clean(card.item), columns, ALL, 10),
    ...small(clean(card.under), columns, 3, 6, 6),
    rule('-', columns, 12),
    ...tall(
      `${clean(card.bring)}${card.nothing === null ? `  ${card.materials.length}` : ''}`,
      columns,
      2,
      10,
    ),
    ...(card.nothing === null ? materials(card, on) : said(card.nothing, 10)),
    rule('-', columns, 12),
    ...card.facts.flatMap(({ name, value }) => [
      leftLine(clean(name), 6, true),
      ...hanging('  ', clean(value), columns, ALL).map((line, at, all) =>
        leftLine(line, at === all.length - 1 ? 14 : 6),
      ),
    ]),
    ...(card.note === null ? [] : said(card.note, 10)),
    { kind: 'qr', url: card.url },
    ...small(clean(card.scan), columns, 2, 6),
    rule('─', columns, 8),
    ...(card.version === '' ? [] : said(card.version, 6)),
    ...lastRows(card.askedAt, card.utcOffsetMinutes, clean(machineName), '', columns).map(text =>
      leftLine(text, 0),
    ),
  ];
}

function materials({ materials: all }: Card, { columns, clean }: Paper): SlipLine[] {
  return all.flatMap(({ name, how }, at) => {
    const lead = `${at + 1}. `;
    const named = hanging(lead, clean(name), columns, ALL).map(line => leftLine(line, 6, true));
    const brought = hanging(' '.repeat(lead.length), clean(how), columns, ALL);
    return [...named, ...brought.map((line, n, lines) => leftLine(line, n === lines.length - 1 ? 14 : 6))];
  });
}
