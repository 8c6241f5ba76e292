import type { CountedCase } from '../../domain/cases/clocks/counted.ts';
import { type Sender, senderKey } from '../../domain/decision.ts';
import type { Answer } from '../../domain/refusal.ts';
import type { AnyHandler } from '../handler.ts';
import { Outage } from '../ports.ts';

/**
 * Cases as a new count reads them, read before the lock while the journal had this epoch and held this fact: those that
 * a later one is about are read again under the lock.
 */
export interface CountedRead {
  readonly epoch: string;
  readonly seq: number;
  readonly cases: readonly CountedCase[];
}

/** A command in the waiting list. */
export interface Pending {
  readonly name: string;
  readonly commandId: string;
  readonly sender: Sender;
  /** Sender and commandId: under this key its answer is stored. */
  readonly key: string;
  readonly digest: string;
  readonly input: unknown;
  readonly prepared: unknown;
  readonly handler: AnyHandler;
  readonly read?: CountedRead | undefined;
  /** Monotonic ms after which it is not tried any more. */
  readonly deadline: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The key under which an answer is stored. */
export function answerKey(sender: Sender | string, commandId: string): string {
  return `${typeof sender === 'string' ? sender : senderKey(sender)}/${commandId}`;
}

/** The waiting list: people first, then acts of the clock; full at `LONGEST`. */
export const LONGEST = 2_000;
export const PEOPLE_AT_ONCE = 256;
export const CLOCK_AT_ONCE = 200;

/** More cases than a person's command looks at by far. */
const MANY = 50;
const isBulky = ({ handler, input, prepared, read }: Pending): boolean =>
  (handler.needs?.(input, prepared).length ?? 0) + (read?.cases.length ?? 0) > MANY;

export class WaitingList {
  private people: Pending[] = [];
  private clock: Pending[] = [];
  /** Whether people went before a bulky act of the clock in the last batch. */
  private passed = false;
  get size(): number {
    return this.people.length + this.clock.length;
  }
  add(pending: Pending): void {
    const list = pending.sender.kind === 'clock' ? this.clock : this.people;
    if (list.length >= LONGEST) return pending.reject(new Outage('the waiting list is full'));
    list.push(pending);
  }
  /** Puts commands back where they came from: before all others. */
  putBack(pendings: readonly Pending[]): void {
    const isClock = (pending: Pending): boolean => pending.sender.kind === 'clock';
    this.people.unshift(...pendings.filter(pending => !isClock(pending)));
    this.clock.unshift(...pendings.filter(isClock));
  }
  /** Gives those whose time is over an Outage, untried. */
  expire(now: number): void {
    const alive = (pending: Pending): boolean => {
      if (pending.deadline > now) return true;
      pending.reject(new Outage('waited too long'));
      return false;
    };
    this.people = this.people.filter(alive);
    this.clock = this.clock.filter(alive);
  }
  /** The next batch; `most` people at most. An act of the clock on many cases waits for those people, once. */
  next(most = PEOPLE_AT_ONCE): Pending[] {
    const batch = this.people.splice(0, Math.min(most, PEOPLE_AT_ONCE));
    if (this.people.length > 0) return batch;
    const bulky = batch.length === 0 || this.passed ? -1 : this.clock.findIndex(isBulky);
    this.passed = bulky >= 0;
    return batch.concat(this.clock.splice(0, bulky < 0 ? CLOCK_AT_ONCE : bulky));
  }
}
