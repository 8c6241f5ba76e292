import { evolve, type Recorded } from '../../domain/facts.ts';
import {
  type CommittedHall,
  draftOf,
  emptyHall,
  type Hall,
  merge,
  rebase,
  touches,
  type Touch,
  type WorkingDraft,
} from '../../domain/state/hall.ts';
import type { Case } from '../../domain/cases/case.ts';
import type { CountedCase } from '../../domain/cases/clocks/counted.ts';
import type { LoadedHall } from '../ports.ts';
import { FIRST_HEAD } from './chain.ts';

/** The hall moved on: facts `from`+1 … `to` are now part of the committed image. */
export interface Advance {
  readonly from: number;
  readonly to: number;
  readonly touches: readonly Touch[];
}

/** Cases that the image holds at most, some 2 kB each. */
const SHELF = 4_000;

/** The live hall in memory. Only whole committed batches enter it, in order, so a reader never sees half of one. */
export class Image {
  private live: CommittedHall = emptyHall();
  private at = { seq: 0, head: FIRST_HEAD, epoch: '', lastAt: 0 };
  private readonly advanceListeners = new Set<(advance: Advance) => void>();
  private readonly resetListeners = new Set<() => void>();

  get hall(): Hall {
    return this.live;
  }
  get seq(): number {
    return this.at.seq;
  }
  get head(): string {
    return this.at.head;
  }
  get epoch(): string {
    return this.at.epoch;
  }
  get lastAt(): number {
    return this.at.lastAt;
  }
  draft(): WorkingDraft {
    return draftOf(this.live);
  }
  onAdvance(listen: (advance: Advance) => void): void {
    this.advanceListeners.add(listen);
  }
  /** Everything may be other than before: a restore, or too far behind to follow fact by fact. */
  onReset(listen: () => void): void {
    this.resetListeners.add(listen);
  }
  reset({ hall, position, lastAt }: LoadedHall): void {
    this.live = hall;
    this.at = { seq: position.seq, head: position.head, epoch: position.epoch, lastAt };
    for (const listen of this.resetListeners) listen();
  }
  /** Lays cases on the shelf that were read from their rows under the lock. */
  admit(cases: readonly Case[]): void {
    for (const one of cases) this.live.cases.set(one.id, one);
  }
  /** Lays down cases as a new count goes by them, while a batch is decided; those that lay there go. */
  lay(cases: readonly CountedCase[]): void {
    const { countedCases } = this.live;
    for (const id of [...countedCases.ids()]) countedCases.delete(id);
    for (const one of cases) countedCases.set(one.id, one);
  }
  /** Takes cases from the shelf again: whoever needs one has it read from its row. */
  dismiss(ids: readonly string[]): void {
    for (const id of ids) this.live.cases.delete(id);
  }
  /** Takes in facts of other processes, or of a batch that the tail overtook. Those already in are passed over. */
  follow(facts: readonly { recorded: Recorded; hash: string }[]): void {
    const fresh = facts.filter(({ recorded }) => recorded.seq > this.at.seq);
    const last = fresh[fresh.length - 1];
    if (!last) return;
    if (fresh[0]!.recorded.seq !== this.at.seq + 1) throw new Error('the journal has a gap');
    const draft = this.draft();
    for (const { recorded } of fresh) evolve(draft, recorded);
    this.take(draft, last.recorded, last.hash);
  }
  /** The draft under this one is in the image now. */
  rebase(draft: WorkingDraft): void {
    rebase(draft, this.live);
  }
  /** The oldest go first: whoever needs one again has it read again. */
  private clearShelf(): void {
    const { cases } = this.live;
    let over = cases.size - SHELF;
    if (over <= 0) return;
    for (const id of [...cases.ids()]) {
      if (over <= 0) return;
      cases.delete(id);
      over -= 1;
    }
  }
  /** Makes a saved batch's draft the image. The draft must have been made on the image as it is now. */
  take(draft: WorkingDraft, last: Recorded, head: string): void {
    const from = this.at.seq;
    const touched = touches(draft);
    merge(draft, this.live);
    this.clearShelf();
    this.at = { seq: last.seq, head, epoch: this.at.epoch, lastAt: last.at };
    for (const listen of this.advanceListeners) listen({ from, to: last.seq, touches: touched });
  }
}
