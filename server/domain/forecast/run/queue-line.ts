import { goesBefore } from '../../queue/calling/rules.ts';
import type { Candidate } from '../../queue/calling/score.ts';

/** One who stands in a line of a run. `place`: where what becomes of it is written down; -1: of one who comes later. */
export interface Walker extends Candidate {
  readonly place: number;
  /** Asks only when it would be called: takes nobody's time and is counted by nobody. */
  readonly isGhost: boolean;
  /** What its item adds to the logarithm of its time. */
  readonly kindLog: number;
  /** When it came, epoch ms. */
  readonly takenAt: number;
  /** When it leaves by word, epoch ms. */
  readonly leavesAt: number;
}

/** Those of one class that go strictly by how long they have waited. */
interface Lane {
  readonly all: Walker[];
  head: number;
}

/** A queue's line in a run: who can be called at all stands in `candidates`, as `headsOf` gives them. */
export class QueueLine {
  readonly candidates: Walker[] = [];
  inARow: number;
  private readonly lanes = new Map<string, Lane>();

  constructor(inARow: number) {
    this.inARow = inARow;
  }

  /** Puts one in: those of one class come in the order of their credit. Who booked, or waits for one counter, is looked at itself. */
  join(walker: Walker): void {
    if (walker.slotAt !== null || walker.forCounter !== null) {
      this.candidates.push(walker);
      return;
    }
    const lane = this.lanes.get(walker.class);
    if (lane === undefined) {
      this.lanes.set(walker.class, { all: [walker], head: 0 });
      this.candidates.push(walker);
      return;
    }
    lane.all.push(walker);
    if (lane.head === lane.all.length - 1) this.candidates.push(walker);
  }

  /** Takes out one that was picked. */
  take(ticketId: string): Walker {
    const at = this.candidates.findIndex(one => one.ticketId === ticketId);
    const walker = this.candidates[at]!;
    const lane =
      walker.slotAt === null && walker.forCounter === null ? this.lanes.get(walker.class)! : undefined;
    if (lane) lane.head += 1;
    const next = lane?.all[lane.head];
    if (next) this.candidates[at] = next;
    else this.candidates.splice(at, 1);
    return walker;
  }

  /** One of it was called to a counter. */
  countCall(of: Walker): void {
    this.inARow = goesBefore(of.class) ? this.inARow + 1 : 0;
  }
}
