/** Days of the reference model, counted one by one: nothing of the rules' own counting is used here. */

const DAY = 86_400_000;
export const plus = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const apart = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;

export interface NaiveLimit {
  readonly n: number;
  readonly unit: 'G' | 'Z';
}
export interface NaivePause {
  readonly from: string;
  readonly to: string;
}

/** Weekends are off, and what was announced is as announced. */
export class NaiveDays {
  private readonly said = new Map<string, boolean>();
  announce(days: readonly { readonly date: string; readonly off: boolean }[]): void {
    for (const { date, off } of days) this.said.set(date, !off);
  }
  works(date: string): boolean {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return this.said.get(date) ?? (weekday !== 0 && weekday !== 6);
  }
  /** The last day of a limit: the day it begins is not counted, nor is one of a pause. */
  last(from: string, { n, unit }: NaiveLimit, pauses: readonly NaivePause[]): string {
    let left = n;
    let date = from;
    while (left > 0) {
      date = plus(date, 1);
      const still = pauses.some(pause => pause.from <= date && date <= pause.to);
      if (!still && (unit === 'Z' || this.works(date))) left -= 1;
    }
    while (unit === 'Z' && !this.works(date)) date = plus(date, 1);
    return date;
  }
  /** Working days after `from` up to and with `to`. */
  between(from: string, to: string): number {
    let n = 0;
    for (let date = plus(from, 1); date <= to; date = plus(date, 1)) if (this.works(date)) n += 1;
    return n;
  }
}
