import type { Draw } from './laws/shape.ts';
import type { Knowledge } from './learner.ts';
import { quantile } from './quantile.ts';
import { runForward } from './run/run.ts';
import { setStage } from './run/stage.ts';
import type { Snapshot } from './snapshot.ts';

/** How long one waits from now on, ms: one in ten is called sooner than `low`, half than `mid`, nine in ten than `high`. */
export interface Estimate {
  readonly lowMs: number;
  readonly midMs: number;
  readonly highMs: number;
  /** Median number of its queue that is called first. */
  readonly ahead: number;
}

export interface Estimates {
  /** By ticket that waits; none for one whom nobody would call within hours. */
  readonly tickets: ReadonlyMap<string, Estimate>;
  /** By queue: a number taken now; none where nobody serves it (rule W6). */
  readonly queues: ReadonlyMap<string, Estimate>;
}

/** So many runs tell a median to a fifth of the scatter. */
export const USUAL_RUNS = 40;

/**
 * Runs the hall forward `runs` times from a snapshot, each by chance of its own, and reads off for all who wait and for
 * one who would come now to each queue (rule W5). `drawOf`: the chance of a run, by its number.
 */
export function estimate(
  snapshot: Snapshot,
  knowledge: Knowledge,
  runs: number,
  drawOf: (run: number) => Draw,
): Estimates {
  const stage = setStage(snapshot, knowledge);
  const { places } = stage;
  const ending = { calledAt: new Float64Array(places), ahead: new Float64Array(places) };
  const calledAt = Array.from({ length: places }, () => new Float64Array(runs));
  const ahead = Array.from({ length: places }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run += 1) {
    runForward(stage, drawOf(run), ending);
    for (let place = 0; place < places; place += 1) {
      calledAt[place]![run] = ending.calledAt[place]! - snapshot.at;
      ahead[place]![run] = ending.ahead[place]!;
    }
  }
  const read = (place: number): Estimate | null => {
    const waits = calledAt[place]!.sort();
    const highMs = quantile(waits, 0.9);
    if (!Number.isFinite(highMs)) return null;
    const [lowMs, midMs] = [quantile(waits, 0.1), quantile(waits, 0.5)];
    return { lowMs, midMs, highMs, ahead: Math.round(quantile(ahead[place]!.sort(), 0.5)) };
  };
  const known = (ids: readonly string[], from: number): Map<string, Estimate> =>
    new Map(
      ids.flatMap((id, at) => {
        const one = read(from + at);
        return one === null ? [] : [[id, one] as const];
      }),
    );
  return {
    tickets: known(
      snapshot.waiting.map(({ ticketId }) => ticketId),
      0,
    ),
    queues: known(snapshot.queueIds, snapshot.waiting.length),
  };
}
