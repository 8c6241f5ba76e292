import { KINDS } from './catalogue/queries.ts';
import type { Row } from './report.ts';

interface Goal {
  readonly of: 'ratio' | 'value';
  readonly least?: number;
  readonly most?: number;
}

/** Who types waits for nothing. */
const KEY: Goal = { of: 'value', most: 50 };

/** An honest wait, for each generator of halls. */
const WAIT: Readonly<Record<string, Goal>> = {
  mae: { of: 'ratio', most: 0.5 },
  'mae/formula': { of: 'ratio', most: 0.65 },
  way: { of: 'value', least: 80 },
  'band/holds': { of: 'value', least: 78, most: 86 },
  'band/holds/ordinary': { of: 'value', least: 70, most: 90 },
  'band/holds/booked': { of: 'value', least: 70, most: 90 },
  'band/holds/priority': { of: 'value', least: 70, most: 90 },
  'band/above': { of: 'value', most: 12 },
};
const HALLS = ['town', 'city', 'specialised'].flatMap(name => [name, `${name}-aside`]);

/** What we want to reach (DESIGN 9, ENGINES 6). */
const GOALS: Readonly<Record<string, Goal>> = {
  'take/sequencer/32': { of: 'ratio', least: 1.8 },
  'take/sequencer/256': { of: 'ratio', least: 3 },
  'take/socketio/256': { of: 'ratio', least: 1 },
  'call/sequencer/10000': { of: 'ratio', least: 3 },
  'take/two-processes': { of: 'ratio', least: 1 },
  'take/at20/p50': { of: 'value', most: 30 },
  'take/at20/p99': { of: 'value', most: 150 },
  'board/p99': { of: 'value', most: 300 },
  'board/chromium/p99': { of: 'value', most: 300 },
  'memory/rss': { of: 'value', most: 512 },
  'day/speed': { of: 'value', least: 200 },
  'day/ticket-take/p99': { of: 'value', most: 150 },
  'day/memory/most': { of: 'value', most: 512 },
  ...Object.fromEntries(
    ['cold', 'warm'].flatMap(round =>
      ['p99', 'p99-own'].map(name => [`catalogue/chart/25/${round}/${name}`, { of: 'value', most: 200 }]),
    ),
  ),
  ...Object.fromEntries(
    KINDS.flatMap(kind => ['p99', 'p99-own'].map(name => [`catalogue/search/${kind}/${name}`, KEY])),
  ),
  ...Object.fromEntries(
    ['worklist', 'due-soon', 'due-soon-bureau', 'totals'].map(list => [
      `cases/${list}/p99`,
      { of: 'value', most: 200 },
    ]),
  ),
  'cases/lights/scan': { of: 'value', most: 2_000 },
  'cases/lights/call/p99': { of: 'value', most: 300 },
  'cases/recount/all': { of: 'value', most: 60 },
  'cases/recount/call/p99': { of: 'value', most: 300 },
  'catalogue/search/index-task': { of: 'value', most: 200 },
  'wait/runs/300': { of: 'value', most: 1_000 },
  ...Object.fromEntries(
    HALLS.flatMap(hall => Object.entries(WAIT).map(([what, goal]) => [`wait/${hall}/${what}`, goal])),
  ),
  errors: { of: 'value', most: 0 },
};

/** A row's goal and whether it is met; null when it has none. */
export function goalOf(row: Row): { text: string; met: boolean } | null {
  const goal = GOALS[row.id];
  if (!goal) return null;
  const seen = goal.of === 'ratio' ? (row.ratio ?? 0) : row.value;
  const sign = goal.of === 'ratio' ? '×' : row.unit === '' ? '' : ` ${row.unit}`;
  if (goal.least !== undefined && goal.most !== undefined)
    return { text: `${goal.least}–${goal.most}${sign}`, met: seen >= goal.least && seen <= goal.most };
  if (goal.least !== undefined) return { text: `≥${goal.least}${sign}`, met: seen >= goal.least };
  const { most = Infinity } = goal;
  return { text: `≤${most}${sign}`, met: seen <= most };
}
