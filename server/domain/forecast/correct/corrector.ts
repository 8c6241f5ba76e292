import { TICKET_CLASSES, type TicketClass } from '../../queue/calling/rules.ts';
import type { Estimate } from '../estimate.ts';
import { Calibration } from './calibration.ts';
import { type Hints, Leftover } from './leftover.ts';

/** What was told of a ticket, until it is called. */
interface Told {
  readonly class: TicketClass;
  readonly estimate: Estimate;
  readonly hints: Hints;
}

/** Learns from told waits what becomes of them, and corrects those that are to be told (rules W7, W8). */
export class Corrector {
  private readonly told = new Map<string, Told>();
  private readonly calibrations = new Map(TICKET_CLASSES.map(name => [name, new Calibration()]));
  private readonly ofAll = new Calibration();
  private readonly leftover = new Leftover();

  /** A forecast, uncorrected, for a ticket as it was taken. */
  note(ticketId: string, of: TicketClass, estimate: Estimate, hints: Hints): void {
    this.told.set(ticketId, { class: of, estimate, hints });
  }

  /** It was called after so long, or went away otherwise (null), which teaches nothing. */
  outcome(ticketId: string, waitedMs: number | null): void {
    const told = this.told.get(ticketId);
    if (!told) return;
    this.told.delete(ticketId);
    if (waitedMs === null) return;
    const moved = this.moved(told.estimate, told.hints);
    this.leftover.saw(told.estimate.midMs, told.hints, waitedMs);
    this.calibrations.get(told.class)!.saw(moved, waitedMs);
    this.ofAll.saw(moved, waitedMs);
  }

  /** The forecast as it may be told. */
  correct(of: TicketClass, estimate: Estimate, hints: Hints): Estimate {
    const moved = this.moved(estimate, hints);
    const own = this.calibrations.get(of)!;
    const { lowMs, highMs } = (own.isReady ? own : this.ofAll).correct(moved);
    return { ...estimate, lowMs, highMs, midMs: Math.min(Math.max(moved.midMs, lowMs), highMs) };
  }

  /** The day is over: who still waits is not called any more. */
  forget(): void {
    this.told.clear();
  }

  private moved(estimate: Estimate, hints: Hints): Estimate {
    const by = this.leftover.of(estimate.midMs, hints);
    if (by === 0) return estimate;
    const { lowMs, midMs, highMs } = estimate;
    return {
      ...estimate,
      lowMs: Math.max(0, lowMs + by),
      midMs: midMs + by,
      highMs: Math.max(0, highMs + by),
    };
  }
}
