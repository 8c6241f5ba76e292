import { createHash } from 'node:crypto';
import { type FactRow, type Violation, violation } from './records.ts';

/** A fact's text, read. */
export interface ReadFact {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly fact: Readonly<Record<string, unknown>>;
}

/** Reads the facts' texts, in order of number. One that cannot be read is told by the chain already. */
export function readJournal(facts: readonly FactRow[]): ReadFact[] {
  return [...facts]
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ seq, at, body }) => {
      try {
        const fact = JSON.parse(body) as Record<string, unknown>;
        return [{ seq, at, kind: String(fact['kind']), fact }];
      } catch {
        return [];
      }
    });
}

/** Rule J1 a second time, written apart from the server's own: numbers without a gap, one chain, times that rise. */
export function checkJournal(facts: readonly FactRow[]): Violation[] {
  const found: Violation[] = [];
  let [seq, at, head] = [0, 0, '0'.repeat(64)];
  for (const fact of [...facts].sort((a, b) => a.seq - b.seq)) {
    if (fact.seq !== seq + 1) found.push(violation('fact_gap', `${seq + 1}–${fact.seq - 1}`));
    else {
      const claimed = fact.claimedAt === null ? '' : String(fact.claimedAt);
      const text = [head, fact.seq, fact.at, claimed, fact.by, fact.body].join('\n');
      if (createHash('sha256').update(text).digest('hex') !== fact.hash)
        found.push(violation('chain_broken', `at fact ${fact.seq}`));
    }
    if (fact.at < at) found.push(violation('time_backwards', `fact ${fact.seq}`));
    [seq, at, head] = [fact.seq, Math.max(at, fact.at), fact.hash];
  }
  return found;
}
