import { FIRST_HEAD, link } from '../sequencer/chain.ts';
import type { Position, StoredFact } from '../ports.ts';
import { culpritOf, type FactField } from './culprit.ts';

/** What is wrong with the journal, named by fact number. */
export type ChainFault =
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }
  | { readonly kind: 'changed'; readonly seq: number; readonly field: FactField; readonly proven: boolean }
  | { readonly kind: 'renumbered'; readonly seq: number; readonly was: number }
  | { readonly kind: 'stray'; readonly seq: number }
  | { readonly kind: 'sequencer'; readonly field: 'seq' | 'head' };

/** A fact whose hash does not follow; the fact after it tells whether its hash or its text was changed. */
interface Suspect {
  readonly fact: StoredFact;
  readonly heads: readonly string[];
  readonly computed: readonly string[];
  readonly atBefore: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  /** What the first missing fact was hashed onto. */
  readonly heads: readonly string[];
  /** The fact behind the gap: it hangs on a fact that is not there. */
  readonly next: StoredFact | null;
}

const SENDERS_KEPT = 5_000;
/** Beyond so many faults a name is not looked for as long: somebody changed everything. */
const NAMED_WITH_CARE = 100;

/** Follows a journal fact by fact in order of number and names every fault of its chain (rule J1). */
export class ChainCheck {
  readonly faults: ChainFault[] = [];
  private readonly end: Pick<Position, 'seq' | 'head'>;
  private readonly gaps: Gap[] = [];
  private readonly strays: StoredFact[] = [];
  private readonly senders = new Set<string>();
  private suspect: Suspect | null = null;
  /** What the next fact may be hashed onto: one head, or two while a fact is suspect. */
  private heads: readonly string[] = [FIRST_HEAD];
  private last = 0;
  private lastAt = 0;
  private count = 0;

  constructor(end: Pick<Position, 'seq' | 'head'>) {
    this.end = end;
  }

  /** Facts seen so far. */
  get facts(): number {
    return this.count;
  }

  take(fact: StoredFact): void {
    this.count += 1;
    const next = this.last + 1;
    if (!Number.isSafeInteger(fact.seq) || fact.seq < next || (fact.seq > next && fact.seq > this.end.seq)) {
      this.strays.push(fact);
      return;
    }
    if (fact.seq > next) this.leap(next, fact);
    else this.step(fact);
    this.last = fact.seq;
    if (Number.isSafeInteger(fact.at)) this.lastAt = Math.max(this.lastAt, fact.at);
    if (this.senders.size < SENDERS_KEPT) this.senders.add(fact.by);
  }

  /** All facts were seen: holds their end against the sequencer's row. */
  close(): ChainFault[] {
    const { end, last } = this;
    const hasHead = this.heads.includes(end.head);
    if (last < end.seq && !hasHead) {
      this.settle(null);
      this.gaps.push({ from: last + 1, to: end.seq, heads: this.heads, next: null });
    } else if (last !== end.seq) {
      this.settle(hasHead ? end.head : null);
      this.faults.push({ kind: 'sequencer', field: 'seq' });
    } else {
      this.settle(hasHead ? end.head : null);
      if (!hasHead) this.faults.push({ kind: 'sequencer', field: 'head' });
    }
    this.settleGaps();
    return this.faults.sort((a, b) => placeOf(a) - placeOf(b));
  }

  /** The fact that stands where it should. */
  private step(fact: StoredFact): void {
    const computed = this.heads.map(head => link(head, fact));
    const which = computed.indexOf(fact.hash);
    const { heads } = this;
    if (which >= 0) {
      this.settle(heads[which]!, fact.at);
      this.heads = [fact.hash];
      return;
    }
    this.settle(null, fact.at);
    this.suspect = { fact, heads, computed, atBefore: this.lastAt };
    this.heads = [fact.hash, ...computed];
  }

  /** A fact behind a gap: nothing says yet what it was hashed onto, its own hash is taken on trust. */
  private leap(from: number, fact: StoredFact): void {
    this.settle(null, fact.at);
    this.gaps.push({ from, to: fact.seq - 1, heads: this.heads, next: fact });
    this.heads = [fact.hash];
  }

  /** `right`: the head that what follows was hashed onto; null when what follows cannot tell. */
  private settle(right: string | null, atAfter: number | null = null): void {
    const { suspect } = this;
    this.suspect = null;
    if (!suspect) return;
    const { fact, heads, computed, atBefore } = suspect;
    const { seq, hash } = fact;
    if (right !== null && right !== hash && computed.includes(right)) {
      this.faults.push({ kind: 'changed', seq, field: 'hash', proven: true });
      return;
    }
    const careful = this.faults.length < NAMED_WITH_CARE;
    const around = { heads, atBefore, atAfter: careful ? atAfter : null, senders: this.senders };
    const culprit = culpritOf(fact, around);
    const isHash = right === null && !culprit.proven && !/^[0-9a-f]{64}$/.test(hash);
    this.faults.push({
      kind: 'changed',
      seq,
      ...culprit,
      ...(isHash ? { field: 'hash', proven: true } : {}),
    });
  }

  /** A gap and a fact out of place may be one fact whose number was changed. */
  private settleGaps(): void {
    const homeless = [...this.strays, ...this.gaps.flatMap(({ next }) => next ?? [])];
    for (const { from, to, heads, next } of this.gaps) {
      const moved = homeless.find(fact =>
        heads.some(head => link(head, { ...fact, seq: from }) === fact.hash),
      );
      if (!moved || from !== to) {
        this.faults.push({ kind: 'missing', from, to });
        continue;
      }
      this.faults.push({ kind: 'renumbered', seq: moved.seq, was: from });
      if (this.strays.includes(moved)) this.strays.splice(this.strays.indexOf(moved), 1);
      if (!next || link(moved.hash, next) === next.hash) continue;
      const around = { heads: [moved.hash], atBefore: moved.at, atAfter: null, senders: this.senders };
      this.faults.push({ kind: 'changed', seq: next.seq, ...culpritOf(next, around) });
    }
    for (const { seq } of this.strays) this.faults.push({ kind: 'stray', seq });
  }
}

function placeOf(fault: ChainFault): number {
  if (fault.kind === 'missing') return fault.from;
  return fault.kind === 'sequencer' ? Infinity : fault.seq;
}

/** Checks a whole journal that comes in chunks, in order of number. */
export async function checkChain(
  chunks: AsyncIterable<readonly StoredFact[]>,
  end: Pick<Position, 'seq' | 'head'>,
): Promise<{ facts: number; faults: ChainFault[] }> {
  const check = new ChainCheck(end);
  for await (const chunk of chunks) for (const fact of chunk) check.take(fact);
  return { faults: check.close(), facts: check.facts };
}
