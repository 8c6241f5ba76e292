import type { TicketClass } from '../../queue/calling/rules.ts';
import { TICKET_CLASSES } from '../../queue/calling/rules.ts';
import type { Draw } from './shape.ts';

const MINUTE_MS = 60_000;
/** Ends of the stretches of waiting in which people behave alike, minutes. */
const ENDS = [5, 15, 30, 60, Infinity].map(minutes => minutes * MINUTE_MS);
/** So many usual ones stand beside those that were seen. */
const USUAL_CALLS = 20;
const USUAL_ABSENT = 0.05;
const USUAL_HOURS = 20;
const USUAL_LEAVING_PER_HOUR = 0.02;
/** What a day counts a day later: half in ten days. */
const DAY_DECAY = 2 ** (-1 / 10);

const stretchOf = (waitedMs: number): number => ENDS.findIndex(end => waitedMs < end);
const zeros = (): Float64Array => new Float64Array(ENDS.length);

/** Who does not come when called, and who leaves by word, each by how long they had waited (rule W3). */
export class Losses {
  private readonly calls = new Map(TICKET_CLASSES.map(name => [name, zeros()]));
  private readonly absent = new Map(TICKET_CLASSES.map(name => [name, zeros()]));
  private readonly waited = zeros();
  private readonly left = zeros();

  /** One was called after so long, and came or not. */
  called(of: TicketClass, waitedMs: number, came: boolean): void {
    this.calls.get(of)![stretchOf(waitedMs)]! += 1;
    if (!came) this.absent.get(of)![stretchOf(waitedMs)]! += 1;
  }

  /** One waited so long, and then left by word or was called. */
  endedWaiting(waitedMs: number, left: boolean): void {
    let from = 0;
    ENDS.forEach((end, at) => {
      this.waited[at]! += Math.max(0, Math.min(waitedMs, end) - from);
      from = end;
    });
    if (left) this.left[stretchOf(waitedMs)]! += 1;
  }

  /** Another day begins: what was seen counts less. */
  age(): void {
    for (const all of [...this.calls.values(), ...this.absent.values(), this.waited, this.left])
      all.forEach((value, at) => (all[at] = value * DAY_DECAY));
  }

  /** Chance that one of a class, called after so long, is not there. */
  absentAfter(of: TicketClass, waitedMs: number): number {
    const at = stretchOf(waitedMs);
    let [calls, absent] = [0, 0];
    for (const name of TICKET_CLASSES) {
      calls += this.calls.get(name)![at]!;
      absent += this.absent.get(name)![at]!;
    }
    const usual = (absent + USUAL_ABSENT * USUAL_CALLS) / (calls + USUAL_CALLS);
    return (this.absent.get(of)![at]! + usual * USUAL_CALLS) / (this.calls.get(of)![at]! + USUAL_CALLS);
  }

  /** How long one who has waited `waitedMs` will have waited when patience ends, ms; mostly longer than any wait. */
  patience(waitedMs: number, draw: Draw): number {
    let rest = -Math.log(1 - draw());
    let from = waitedMs;
    for (let at = stretchOf(waitedMs); at < ENDS.length; at += 1) {
      const perMs =
        (this.left[at]! + USUAL_HOURS * USUAL_LEAVING_PER_HOUR) /
        (this.waited[at]! + USUAL_HOURS * 60 * MINUTE_MS);
      const end = ENDS[at]!;
      if ((end - from) * perMs >= rest) return from + rest / perMs;
      rest -= (end - from) * perMs;
      from = end;
    }
    return Infinity;
  }
}
