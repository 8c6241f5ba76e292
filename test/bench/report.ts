import { writeFileSync } from 'node:fs';
import { goalOf } from './goals.ts';
import { wants, type Plan } from './plan.ts';
import { figures } from './statistics.ts';

/** One line of the table (DESIGN 9). `ratio` is value over the baseline that `against` names. */
export interface Row {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
  readonly note: string;
}

/** Collects the rows, says each as soon as it is known, and all of them at the end. */
export class Report {
  private readonly rows: Row[] = [];
  private readonly plan: Plan;
  /** Error answers of ours, by where they came. */
  private readonly errors = new Map<string, number>();
  constructor(plan: Plan) {
    this.plan = plan;
  }

  add(row: Omit<Row, 'against' | 'ratio' | 'note'> & Partial<Row>): void {
    if (!wants(this.plan, row.id)) return;
    const { value, ratio = null, against = null, note = '' } = row;
    const whole = {
      ...row,
      against,
      note,
      value: figures(value),
      ratio: ratio === null ? null : round(ratio),
    };
    this.rows.push(whole);
    this.say(lineOf(whole).join('  '));
  }
  /** Ours never may go wrong; raw ways have their errors in their notes. */
  wrong(where: string, count: number): void {
    if (count > 0) this.errors.set(where, (this.errors.get(where) ?? 0) + count);
  }
  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }
  /** Adds the row of errors and prints the table. */
  finish(): void {
    const total = [...this.errors.values()].reduce((sum, count) => sum + count, 0);
    const note = [...this.errors].map(([where, count]) => `${where}: ${count}`).join(', ');
    this.rows.push({ id: 'errors', value: total, unit: '', against: null, ratio: null, note });
    this.say(`\n${tableOf(this.rows)}\n`);
    if (this.plan.json === null) return;
    const rows = this.rows.map(row => ({ ...row, note: withGoal(row) }));
    writeFileSync(this.plan.json, `${JSON.stringify(rows, null, 2)}\n`);
  }
}

const round = (ratio: number): number => Math.round(ratio * 100) / 100;

function withGoal(row: Row): string {
  const goal = goalOf(row);
  return [goal && `goal ${goal.text}: ${goal.met ? 'met' : 'MISSED'}`, row.note].filter(Boolean).join('; ');
}

function lineOf(row: Row): string[] {
  const goal = goalOf(row);
  return [
    row.id,
    `${row.value}${row.unit === '' ? '' : ` ${row.unit}`}`,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)}×`,
    goal ? `${goal.met ? '✓' : '✗'} ${goal.text}` : '',
    row.against ?? '',
    row.note,
  ];
}

function tableOf(rows: readonly Row[]): string {
  const lines = [['id', 'value', 'ratio', 'goal', 'against', 'note'], ...rows.map(lineOf)];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)));
  return lines
    .map(line =>
      line
        .map((cell, column) =>
          column === 1 || column === 2 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
