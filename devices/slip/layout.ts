import type { PrinterModel, Slip } from '../../server/contract/printing.ts';
import { printable } from './printable.ts';
import { row } from './row.ts';
import { columnsOf } from './width.ts';
import { copyText, MISSED_RULE, NO_FEE, SCAN, serialText, waitLines, wallTime } from './wording.ts';
import { balanced, wrap } from './wrap.ts';

/** One thing on the slip. `gap` is the white below it in dots; w and h are whole steps of the 12x24 font, 1 to 8. */
export type SlipLine =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly w: number;
      readonly h: number;
      readonly bold: boolean;
      readonly align: 'left' | 'centre';
      readonly gap: number;
    }
  | { readonly kind: 'qr'; readonly url: string };

type Step = readonly [w: number, h: number];

/** LOOK 9 as lines, top to bottom, for 48 columns (80 mm) or 32 (58 mm). No line is wider than `model.columns`. */
export function layoutSlip(slip: Slip, model: PrinterModel): SlipLine[] {
  const columns = model.columns;
  const clean = (text: string): string => printable(text, model.rareHan);
  const narrow = columns < 40;
  const item = clean(slip.item ?? '');
  return [
    ...(slip.copy > 0 ? heading(copyText(slip.copy), columns, 12) : []),
    ...heading(clean(slip.hall.zh), columns, 10),
    ...small(clean(slip.hall.en), columns, narrow ? 2 : 1, 6),
    rule('-', columns, 12),
    ...heading(clean(slip.queue.zh), columns, item === '' ? 16 : 8),
    ...small(item, narrow ? columns : columns - 2, 2, 4, 16),
    number(clean(slip.label), columns),
    ...waitLines(slip).flatMap((text, index, all) =>
      heading(text, columns, index === all.length - 1 ? 6 : 12),
    ),
    rule('-', columns, 12),
    ...heading(clean(slip.place.zh), columns, 10),
    ...small(clean(slip.place.en), columns, narrow ? 2 : 1, 4),
    { kind: 'qr', url: slip.url },
    ...small(SCAN, columns, 2, 6),
    rule('-', columns, 8),
    ...foot(slip, columns, clean),
  ];
}

/** 2x2 bold on one line, or on two that break at a gap; else 1x2, two lines at most. */
function heading(text: string, columns: number, gap: number): SlipLine[] {
  if (text === '') return [];
  const half = Math.floor(columns / 2);
  const parts = wrap(text, half, 2);
  const atGap = text.includes(' ') && parts.join(' ') === text;
  const step: Step = columnsOf(text) <= half || atGap ? [2, 2] : [1, 2];
  const lines = step[0] === 2 ? parts : wrap(text, columns, 2);
  return lines.map((line, index) => centred(line, step, true, index === lines.length - 1 ? gap : 8));
}

function small(text: string, columns: number, most: number, between: number, gap = between): SlipLine[] {
  const lines = text === '' ? [] : balanced(text, columns, most);
  return lines.map((line, index) => centred(line, [1, 1], false, index === lines.length - 1 ? gap : between));
}

/** The largest step, 8 at most, that leaves half a column free on each side: 80 mm gives F035 8x8, 58 mm gives 7x7. */
function number(label: string, columns: number): SlipLine {
  const step = Math.min(8, Math.max(1, Math.floor((columns - 1) / Math.max(1, columnsOf(label)))));
  const text = step === 1 ? (wrap(label, columns, 1)[0] ?? '') : label;
  return centred(text, [step, step], true, 16);
}

function foot(slip: Slip, columns: number, clean: (text: string) => string): SlipLine[] {
  const margin = columns < 40 ? 0 : 1;
  const inner = columns - 2 * margin;
  const indent = ' '.repeat(margin);
  const left = (text: string, gap: number): SlipLine => ({
    ...centred(indent + text, [1, 1], false, gap),
    align: 'left',
  });
  const time = wallTime(slip.takenAt, slip.utcOffsetMinutes);
  const serial = serialText(slip.serial);
  const machine = clean(slip.machine);
  const rest = inner - columnsOf(time) - 1;
  const fits = columnsOf(machine) + 1 + columnsOf(serial) <= rest;
  const pair = (a: string, b: string, width: number): string =>
    row([
      { text: a, columns: inner - width, align: 'left' },
      { text: b, columns: width, align: 'right' },
      { text: '', columns: margin, align: 'left' },
    ]);
  const rows = fits
    ? [pair(time, `${machine} ${serial}`, rest)]
    : [time, pair(machine, serial, columnsOf(serial) + 1)];
  return [
    ...wrap(MISSED_RULE, inner, 2).map(text => left(text, 8)),
    ...wrap(NO_FEE, inner, 1).map(text => left(text, 4)),
    rule('─', columns, 6),
    ...rows.map(text => left(text, 6)),
  ];
}

/** A row of the printer's own characters: hyphens print as dashes, ─ (2 columns) joins to a line. */
function rule(char: '-' | '─', columns: number, gap: number): SlipLine {
  return centred(char.repeat(Math.floor(columns / columnsOf(char))), [1, 1], false, gap);
}

function centred(
  text: string,
  [w, h]: Step,
  bold: boolean,
  gap: number,
): SlipLine & { readonly kind: 'text' } {
  return { kind: 'text', text, w, h, bold, align: 'centre', gap };
}
