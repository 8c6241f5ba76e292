import type { Slip } from '../../server/contract/printing.ts';
import { leftLine, type Paper, rule, type SlipLine } from './lines.ts';
import { row } from './row.ts';
import { columnsOf } from './width.ts';
import { serialText, wallTime } from './wording.ts';
import { cut, wrap } from './wrap.ts';

/** A rule as long as a publisher may make it, to the last sign. */
const MOST_LINES = 6;

/** Lines 15 to 18 of LOOK 9: the hall's rules in small type, then time, machine and number of the slip. */
export function foot(
  slip: Slip,
  { columns, narrow, clean }: Paper,
  machineName: string,
  rules: readonly string[],
): SlipLine[] {
  const margin = narrow ? 0 : 1;
  const inner = columns - 2 * margin;
  const indent = ' '.repeat(margin);
  const said = rules.flatMap(text => wrap(clean(text), inner, MOST_LINES));
  return [
    ...said.map((text, at) => leftLine(indent + text, at === said.length - 1 ? 6 : 8)),
    rule('─', columns, 8),
    ...lastRows(slip.takenAt, slip.utcOffsetMinutes, clean(machineName), serialText(slip.serial), inner).map(
      text => leftLine(indent + text + indent, 0),
    ),
  ];
}

/** The wall's time left, machine and serial right; on two rows where they do not fit on one. `inner`: columns of a row. */
export function lastRows(
  at: number,
  utcOffsetMinutes: number,
  machine: string,
  serial: string,
  inner: number,
): string[] {
  const time = wallTime(at, utcOffsetMinutes);
  const named = [machine, serial].filter(part => part !== '').join(' ');
  const rest = inner - columnsOf(time) - 1;
  const pair = (left: string, right: string, width: number): string =>
    row([
      { text: left, columns: inner - width, align: 'left' },
      { text: right, columns: width, align: 'right' },
    ]);
  if (columnsOf(named) <= rest) return [pair(time, named, rest)];
  return [time, serial === '' ? cut(machine, inner) : pair(machine, serial, columnsOf(serial) + 1)];
}
