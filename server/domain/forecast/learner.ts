import type { TicketClass } from '../queue/calling/rules.ts';
import { Arrivals } from './laws/arrivals.ts';
import { Losses } from './laws/losses.ts';
import { Recent } from './laws/recent.ts';
import { type Served, ServiceBook, type ServiceLaws } from './laws/service.ts';

/** So many services are remembered at most; at ten days' half-life older ones count little. */
const MOST_SERVED = 30_000;
const OLDEST_DAYS = 30;
const MOST_RECENT = 400;
const MINUTE_MS = 60_000;

/** What is known of a hall beside its present state. */
export interface Knowledge {
  readonly service: ServiceLaws;
  readonly losses: Losses;
  readonly arrivals: Arrivals;
  /** From the end of one ticket to the next call while somebody waits, ms. */
  readonly gaps: Recent;
  /** How long one who does not come takes the counter, ms. */
  readonly misses: Recent;
  /** From the slot to the check-in of those who booked, ms. */
  readonly checkIns: Recent;
  /** Share of those who booked that come. */
  readonly shows: number;
}

/** Learns from what happens, in the order in which it happened; `day` is days since 1970-01-01. */
export class Learner {
  private readonly services = new ServiceBook();
  private readonly usual: (queueId: string) => number | null;
  private day = -Infinity;
  private readonly losses = new Losses();
  private readonly arrivals = new Arrivals();
  private readonly gaps = new Recent(MOST_RECENT, 0.3 * MINUTE_MS);
  private readonly misses = new Recent(MOST_RECENT, 1.5 * MINUTE_MS);
  private readonly checkIns = new Recent(MOST_RECENT, -5 * MINUTE_MS);
  private booked = 20;
  private shown = 18;
  private laws: ServiceLaws | null = null;

  /** `usual`: minutes a queue's tickets take by the plan; null: it says nothing. */
  constructor(usual: (queueId: string) => number | null) {
    this.usual = usual;
  }

  /** The newest day it knows; -Infinity before the first. */
  get today(): number {
    return this.day;
  }

  /** A day begins; one that is known already is none. */
  dayBegins(day: number): void {
    if (day <= this.day) return;
    for (let at = Math.max(this.day, day - OLDEST_DAYS); at < day && this.day > -Infinity; at += 1) {
      this.losses.age();
      if (at === this.day) this.arrivals.age();
    }
    this.day = day;
    this.services.forget(day - OLDEST_DAYS + 1, MOST_SERVED);
    this.laws = null;
  }

  arrived(queueId: string, of: TicketClass, minuteOfDay: number): void {
    this.arrivals.arrived(queueId, of, minuteOfDay);
  }

  /** One was called after so long; who did not come took the counter `missMs`. */
  called(of: TicketClass, waitedMs: number, missMs: number | null): void {
    this.losses.called(of, waitedMs, missMs === null);
    this.losses.endedWaiting(waitedMs, false);
    if (missMs !== null) this.misses.add(missMs);
  }

  left(waitedMs: number): void {
    this.losses.endedWaiting(waitedMs, true);
  }

  took(served: Served): void {
    this.services.add(served);
  }

  gap(ms: number): void {
    this.gaps.add(ms);
  }

  /** One who had booked came so long after the slot, ms (before it: negative); null: not at all. */
  booking(lateMs: number | null): void {
    this.booked += 1;
    if (lateMs === null) return;
    this.shown += 1;
    this.checkIns.add(lateMs);
  }

  /** Fits the times of service anew, with those in hand now. */
  fit(inHand: readonly Served[] = []): void {
    this.laws = this.services.laws(this.day, this.usual, inHand);
  }

  knowledge(): Knowledge {
    if (this.laws === null) this.fit();
    const { losses, arrivals, gaps, misses, checkIns } = this;
    const shows = this.shown / this.booked;
    return { service: this.laws!, losses, arrivals, gaps, misses, checkIns, shows };
  }
}
