import type { Clock } from '../../../server/app/ports.ts';
import { storeAt } from '../../support/hall/moved-time.ts';

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** The clock of a day that is played: time stands still until it is told to go on, and runs from event to event. */
export class SimClock implements Clock {
  /** Epoch ms of the played day. */
  now: number;
  private readonly from: number;
  private events: Event[] = [];
  private made = 0;
  private readonly off = new Set<number>();

  constructor(from: number) {
    this.now = this.from = from;
  }
  monotonic = (): number => this.now - this.from;
  wall = (): number => this.now;
  sleep = (ms: number): Promise<void> => new Promise(resolve => this.later(ms, resolve));
  later = (ms: number, run: () => void): (() => void) => {
    const order = (this.made += 1);
    this.push({ at: this.now + Math.max(0, ms), order, run });
    return () => void this.off.add(order);
  };

  /** Runs all that happens up to a moment; what it brings about before then as well. Gives how many. */
  runUntil(until: number): number {
    let ran = 0;
    for (let next = this.events[0]; next !== undefined && next.at <= until; next = this.events[0]) {
      this.pop();
      if (this.off.delete(next.order)) continue;
      this.now = Math.max(this.now, next.at);
      next.run();
      ran += 1;
    }
    this.now = Math.max(this.now, until);
    return ran;
  }

  /** The store with its database's time that of the played day. */
  around = storeAt(() => this.now);

  private push(event: Event): void {
    const heap = this.events;
    let at = heap.push(event) - 1;
    while (at > 0 && earlier(event, heap[(at - 1) >> 1]!)) {
      heap[at] = heap[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    heap[at] = event;
  }

  private pop(): void {
    const heap = this.events;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && earlier(heap[child + 1]!, heap[child]!)) child += 1;
      if (!earlier(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}

const earlier = (a: Event, b: Event): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
