/** What a hall shows of a wait beside the forecast, ms and minutes; the forecast's errors may follow it. */
export interface Hints {
  /** How long the one waited who was called last of its queue and class. */
  readonly lesMs: number;
  /** How long the first of its queue and class has waited. */
  readonly holMs: number;
  readonly minuteOfDay: number;
  /** People waiting for each open counter of its queue. */
  readonly perCounter: number;
}

const MINUTE_MS = 60_000;
const FIGURES = 5;
const FORGETS = 0.998;
/** Trust in "no correction" at first. */
const RIDGE = 50;
const LAST = 300;
/** So much smaller the error must have become for a correction to be used. */
const HELPS = 0.99;
const MOST = 1.5;

/** Errors are counted by the wait itself, at least two minutes. */
const scaleOf = (midMs: number): number => midMs + 2 * MINUTE_MS;

function figuresOf(midMs: number, { lesMs, holMs, minuteOfDay, perCounter }: Hints): number[] {
  const scale = scaleOf(midMs);
  const bounded = (x: number): number => Math.max(-2, Math.min(2, x));
  return [
    1,
    bounded((lesMs - midMs) / scale),
    bounded((holMs - midMs) / scale),
    (minuteOfDay - 750) / 240,
    bounded(perCounter / 5 - 1),
  ];
}

/**
 * A small regression of what the forecast leaves over, on what else is seen (rule W8): recursive least squares that
 * forgets, used only while it made the last errors smaller.
 */
export class Leftover {
  private readonly weights = new Float64Array(FIGURES);
  private readonly spread = Array.from({ length: FIGURES }, (_, row) =>
    Float64Array.from({ length: FIGURES }, (_, column) => (row === column ? 1 / RIDGE : 0)),
  );
  private readonly errors: { bare: number; corrected: number }[] = [];

  /** Whether it has made the last errors smaller. */
  get helps(): boolean {
    if (this.errors.length < LAST) return false;
    let [bare, corrected] = [0, 0];
    for (const one of this.errors) [bare, corrected] = [bare + one.bare, corrected + one.corrected];
    return corrected < HELPS * bare;
  }

  /** A wait was forecast so, with these hints, and lasted so long. */
  saw(midMs: number, hints: Hints, waitedMs: number): void {
    const figures = figuresOf(midMs, hints);
    const corrected = midMs + this.guess(figures) * scaleOf(midMs);
    this.errors.push({ bare: Math.abs(waitedMs - midMs), corrected: Math.abs(waitedMs - corrected) });
    if (this.errors.length > LAST) this.errors.shift();
    const target = Math.max(-MOST, Math.min(MOST, (waitedMs - midMs) / scaleOf(midMs)));
    this.learn(figures, target);
  }

  /** By how much a forecast is to be moved, ms; nothing unless it helps. */
  of(midMs: number, hints: Hints): number {
    if (!this.helps) return 0;
    const guess = Math.max(-0.5, Math.min(MOST, this.guess(figuresOf(midMs, hints))));
    return Math.max(-midMs, guess * scaleOf(midMs));
  }

  private guess(figures: readonly number[]): number {
    return figures.reduce((sum, figure, at) => sum + figure * this.weights[at]!, 0);
  }

  private learn(figures: readonly number[], target: number): void {
    const along = this.spread.map(row => row.reduce((sum, value, at) => sum + value * figures[at]!, 0));
    const size = FORGETS + figures.reduce((sum, figure, at) => sum + figure * along[at]!, 0);
    const error = target - this.guess(figures);
    for (let row = 0; row < FIGURES; row += 1) {
      this.weights[row]! += (along[row]! / size) * error;
      for (let column = 0; column < FIGURES; column += 1)
        this.spread[row]![column]! =
          (this.spread[row]![column]! - (along[row]! * along[column]!) / size) / FORGETS;
    }
  }
}
