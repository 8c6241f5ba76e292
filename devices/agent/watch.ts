import type { PrinterModel, PrinterTransport, SlipModel } from '../../server/contract/printing.ts';
import { sameCondition, stopCause, UNKNOWN_CONDITION, type PrinterCondition } from '../status/condition.ts';
import { SheetPrinter } from '../ipp/printer.ts';
import type { Transport } from '../transport/transport.ts';
import { PrinterLink } from './link.ts';
import type { Timers } from './ports.ts';

/** How to reach a printer and what it can do. */
export interface PrinterTarget {
  readonly transport: PrinterTransport;
  readonly model: PrinterModel;
}

/** What is known of one printer's condition, asked between jobs and told on when it changes. */
export class ConditionWatch {
  readonly #open: (target: PrinterTransport) => Transport;
  readonly #address: (target: PrinterTransport) => string;
  readonly #tell: (condition: PrinterCondition) => Promise<void>;
  readonly #timers: Timers;
  #now: PrinterCondition = UNKNOWN_CONDITION;
  #told: PrinterCondition | null = null;

  /** `address` is where an A4 printer is asked. `tell` may reject: the condition then counts as not told and is told again at the next chance. */
  constructor(
    open: (target: PrinterTransport) => Transport,
    address: (target: PrinterTransport) => string,
    tell: (condition: PrinterCondition) => Promise<void>,
    timers: Timers,
  ) {
    this.#open = open;
    this.#address = address;
    this.#tell = tell;
    this.#timers = timers;
  }

  get now(): PrinterCondition {
    return this.#now;
  }

  /** Whether a slip would come out, as far as is known. */
  get usable(): boolean {
    return this.#now.reachable && stopCause(this.#now) === null;
  }

  async note(condition: PrinterCondition): Promise<void> {
    this.#now = condition;
    if (this.#told !== null && sameCondition(this.#told, condition)) return;
    await this.#tell(condition).then(
      () => (this.#told = condition),
      () => {},
    );
  }

  /** Asks a printer. One that does not answer counts as usable: silence is no reason to withhold slips. */
  async ask(target: PrinterTarget, signal: AbortSignal): Promise<void> {
    const now =
      target.model.paper === 'a4'
        ? await this.#askSheets(target, signal)
        : await this.#askSlips(target, target.model, signal);
    if (now !== null && !signal.aborted) await this.note(now);
  }

  async #askSheets({ transport }: PrinterTarget, signal: AbortSignal): Promise<PrinterCondition | null> {
    const told = await new SheetPrinter(this.#address(transport)).ask(signal);
    if (told.said) return told.condition;
    return told.reached ? UNKNOWN_CONDITION : { ...this.#now, reachable: false };
  }

  async #askSlips(
    target: PrinterTarget,
    model: SlipModel,
    signal: AbortSignal,
  ): Promise<PrinterCondition | null> {
    const transport = this.#open(target.transport);
    const opened = await transport.open(signal);
    const link = new PrinterLink(transport, this.#timers, this.#now);
    try {
      if (signal.aborted) return null;
      if (opened.kind === 'failed') return { ...this.#now, reachable: false };
      const answered = model.confirm !== 'none' && (await link.ask(signal));
      return answered ? link.condition : UNKNOWN_CONDITION;
    } finally {
      await link.close();
    }
  }
}
