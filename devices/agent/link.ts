import {
  afterAsb,
  afterReply,
  ask,
  QUESTIONS,
  type PrinterCondition,
  type Question,
} from '../status/condition.ts';
import { statusReader, type StatusEvent } from '../status/reader.ts';
import { once, type Once } from '../transport/once.ts';
import type { Cause, Transport } from '../transport/transport.ts';
import { pauseUntil, type Timers } from './ports.ts';

/** How long a reply in real time may take. Printers answer within 20 ms; Wi-Fi bridges take up to 300. */
const ANSWER_MS = 600;

/** One open connection to a printer: its bytes sorted into events, and what they say of its condition. */
export class PrinterLink {
  readonly #transport: Transport;
  readonly #timers: Timers;
  readonly #reader = statusReader();
  readonly #watchers = new Set<(event: StatusEvent) => void>();
  readonly #stopListening: () => void;
  #condition: PrinterCondition;
  #lost: Cause | null = null;

  constructor(transport: Transport, timers: Timers, known: PrinterCondition) {
    this.#transport = transport;
    this.#timers = timers;
    this.#condition = { ...known, reachable: true };
    this.#stopListening = transport.onData(bytes =>
      this.#reader.feed(bytes).forEach(event => this.#hear(event)),
    );
    void transport.lost.then(cause => (this.#lost = cause));
  }

  get condition(): PrinterCondition {
    return this.#condition;
  }

  /** Why the connection ended, or null while it stands. */
  get lost(): Cause | null {
    return this.#lost;
  }

  /** Watches for the first event that matches, from now on; `stop` when it is no longer wanted. */
  expect(matches: (event: StatusEvent) => boolean): { seen: Once<true>; stop: () => void } {
    const seen = once<true>();
    const watcher = (event: StatusEvent): void => {
      if (matches(event)) seen.resolve(true);
    };
    this.#watchers.add(watcher);
    return { seen, stop: () => void this.#watchers.delete(watcher) };
  }

  /**
   * Asks the four real-time questions one after another, since replies carry no number, and renews the condition.
   * False when a reply is missing: this printer or its print server is silent, and is then not asked on.
   */
  async ask(signal: AbortSignal): Promise<boolean> {
    for (const n of QUESTIONS) if (!(await this.#askOne(n, signal))) return false;
    return true;
  }

  async close(): Promise<void> {
    this.#stopListening();
    await this.#transport.close();
  }

  async #askOne(n: Question, signal: AbortSignal): Promise<boolean> {
    let answer: number | null = null;
    const { seen, stop } = this.expect(event => {
      if (event.kind !== 'realtime') return false;
      answer ??= event.byte;
      return true;
    });
    try {
      const written = await this.#transport.write(ask(n), signal);
      if (written.kind !== 'written') return false;
      await this.pause(ANSWER_MS, signal, seen.promise);
      if (answer === null) return false;
      this.#condition = afterReply(this.#condition, n, answer);
      return true;
    } finally {
      stop();
    }
  }

  /** Waits for `until`, `ms`, the end of the connection or `signal`. */
  pause(ms: number, signal: AbortSignal, until: Promise<unknown>): Promise<void> {
    return pauseUntil(this.#timers, ms, signal, until, this.#transport.lost);
  }

  #hear(event: StatusEvent): void {
    if (event.kind === 'asb') this.#condition = afterAsb(this.#condition, event.bytes);
    for (const watcher of [...this.#watchers]) watcher(event);
  }
}
