import { parseArgs } from 'node:util';

/** What this run measures and for how long. */
export interface Plan {
  /** Only rows whose id begins so. */
  readonly only: string | null;
  readonly json: string | null;
  /** Folder for CPU profiles of our own processes; null when nothing is profiled. */
  readonly profile: string | null;
  readonly turns: number;
  readonly warmMs: number;
  readonly measureMs: number;
  /** How long each raw way is tried when the best is looked for. */
  readonly tryMs: number;
  readonly pacedMs: number;
  readonly boardMs: number;
  readonly phones: number;
}

const FULL = {
  turns: 3,
  warmMs: 600,
  measureMs: 2_000,
  tryMs: 900,
  pacedMs: 30_000,
  boardMs: 40_000,
  phones: 3_000,
};
const QUICK = {
  turns: 1,
  warmMs: 400,
  measureMs: 1_000,
  tryMs: 500,
  pacedMs: 8_000,
  boardMs: 10_000,
  phones: 1_000,
};

/** Reads the command line: `--only PREFIX`, `--quick`, `--json FILE`, `--cpu-prof FOLDER`. */
export function readPlan(argv: readonly string[]): Plan {
  const { values } = parseArgs({
    args: argv.filter(arg => arg !== '--'),
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean' },
      json: { type: 'string' },
      'cpu-prof': { type: 'string' },
    },
  });
  const { only = null, quick = false, json = null, 'cpu-prof': profile = null } = values;
  return { only, json, profile, ...(quick ? QUICK : FULL) };
}

/** Whether a row, or a family of rows, is asked for. */
export function wants({ only }: Plan, id: string): boolean {
  return only === null || id.startsWith(only) || only.startsWith(id);
}
