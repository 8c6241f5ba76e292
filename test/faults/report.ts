import { writeFileSync } from 'node:fs';
import { medianOf, type PhaseResult } from './phases/phase.ts';

/** One line of the report (DESIGN 9). */
export interface Row {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
  readonly note: string;
}

const row = (id: string, value: number, unit: string, note = ''): Row => ({
  ...{ id: `faults/${id}`, value, unit },
  ...{ against: null, ratio: null, note },
});

const worst = (times: readonly number[]): number => Math.round(Math.max(0, ...times));
const median = (times: readonly number[]): number => Math.round(medianOf(times));

/** A phase as rows. */
export function rowsOf(result: PhaseResult): Row[] {
  const { name, faults, judgement, recoveries, wrong, notes = [], skipped } = result;
  if (skipped !== undefined) return [row(`${name}/skipped`, 1, 'phase', skipped)];
  const injected = faults > 0 ? [row(`${name}/faults`, faults, 'faults', notes.join(', '))] : [];
  const judged = judgement
    ? [
        row(`${name}/sent`, judgement.sent, 'requests'),
        row(`${name}/acknowledged`, judgement.acknowledged, 'commands'),
        row(`${name}/lost`, judgement.lost, 'commands'),
        row(`${name}/doubled`, judgement.doubled, 'commands'),
        row(`${name}/gaps`, judgement.gaps, 'gaps'),
      ]
    : [];
  const times =
    recoveries.length > 0
      ? [
          row(`${name}/recovery-median`, median(recoveries), 'ms'),
          row(`${name}/recovery-worst`, worst(recoveries), 'ms'),
        ]
      : [];
  const note = judgement ? wrong.slice(0, 5).join(' | ') : notes.join(', ');
  return [
    ...injected,
    ...judged,
    ...times,
    row(`${name}/wrong`, wrong.length, 'violations', note.slice(0, 1_000)),
  ];
}

const cells = (columns: readonly (string | number)[]): string =>
  columns.map((text, i) => (i === 0 ? String(text).padEnd(22) : String(text).padStart(9))).join('');

export const HEADER = cells([
  'fault',
  'faults',
  'sent',
  'acked',
  'lost',
  'doubled',
  'gaps',
  'median',
  'worst',
  'wrong',
]);

/** A phase as a line of the table, and what is wrong below it. */
export function lineOf({
  name,
  faults,
  judgement: j,
  recoveries,
  wrong,
  notes = [],
  skipped,
}: PhaseResult): string {
  if (skipped !== undefined) return `${name}: SKIPPED, ${skipped}`;
  const times = recoveries.length > 0 ? [`${median(recoveries)} ms`, `${worst(recoveries)} ms`] : ['', ''];
  const counts = [
    faults,
    ...(j ? [j.sent, j.acknowledged, j.lost, j.doubled, j.gaps] : ['', '', '', '', '']),
  ];
  const more = notes.length > 0 ? [`    ${notes.join(', ')}`] : [];
  const faulty = wrong.slice(0, 20).map(text => `    ! ${text.slice(0, 2_000)}`);
  return [cells([name, ...counts, ...times, wrong.length]), ...more, ...faulty].join('\n');
}

/** All phases in one line. */
export function lastLine(results: readonly PhaseResult[]): string {
  const sum = (value: (result: PhaseResult) => number) => results.reduce((all, one) => all + value(one), 0);
  const all = results.flatMap(({ name, recoveries }) => (name === 'redis-away' ? [] : recoveries));
  const parts = [
    `faults injected ${sum(one => one.faults)}`,
    `requests sent ${sum(one => one.judgement?.sent ?? 0)}`,
    `acknowledged ${sum(one => one.judgement?.acknowledged ?? 0)}`,
    `lost ${sum(one => one.judgement?.lost ?? 0)}`,
    `doubled ${sum(one => one.judgement?.doubled ?? 0)}`,
    `gaps ${sum(one => one.judgement?.gaps ?? 0)}`,
    `worst recovery ${worst(all)} ms`,
    `wrong ${sum(one => one.wrong.length)}`,
  ];
  return parts.join(', ');
}

export function writeRows(file: string, results: readonly PhaseResult[]): void {
  writeFileSync(file, `${JSON.stringify(results.flatMap(rowsOf), null, 2)}\n`);
}
