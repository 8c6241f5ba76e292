import { WAITS_FRESH_MS, type Waits, type WaitTold } from '../../contract/waits.ts';
import type { Reading } from '../../contract/readings.ts';
import type { Forecast } from './forecaster.ts';

/** A forecast with when and after which fact it was made. */
export type ForecastReading = Reading<Forecast & { readonly waiting: ReadonlyMap<string, number> }>;

/** The newest forecast, for whoever tells waits; empty until one was made, and while the hall is closed. */
export class WaitBoard {
  private newest: ForecastReading | null = null;
  /** Made once, as every board and kiosk is told the same. */
  private told: Reading<Waits> | null = null;
  private readonly listeners: (() => void)[] = [];

  /** Hears of each new forecast. */
  onNews(listen: () => void): void {
    this.listeners.push(listen);
  }

  set(reading: ForecastReading | null): void {
    this.newest = reading;
    this.told = reading && this.with({ queues: Object.fromEntries(reading.value.queues) });
    for (const listen of this.listeners) listen();
  }
  get reading(): ForecastReading | null {
    return this.newest;
  }

  /** What a screen of all queues is told; null: nothing. */
  ofQueues(): Reading<Waits> | null {
    return this.told;
  }

  /** What the page of one ticket is told; null: nothing. */
  ofTicket(ticketId: string): Reading<Waits> | null {
    return this.newest && this.with({ ticket: this.newest.value.tickets.get(ticketId) ?? null });
  }

  /** For who takes a number of a queue at `now`, epoch ms: only what is fresh; with how many waited when it was made. */
  fresh(queueId: string, now: number): (WaitTold & { readonly waiting: number }) | null {
    if (this.newest === null || Math.abs(now - this.newest.at) > WAITS_FRESH_MS) return null;
    const told = this.newest.value.queues.get(queueId);
    return told ? { ...told, waiting: this.newest.value.waiting.get(queueId) ?? 0 } : null;
  }

  private with(value: Waits): Reading<Waits> {
    const { at, revision } = this.newest!;
    return { value, at, revision };
  }
}
