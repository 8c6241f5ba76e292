import { hash } from 'node:crypto';
import type { Fact, Recorded } from '../../domain/facts.ts';
import type { StoredFact } from '../ports.ts';

/** The head of a journal without facts. */
export const FIRST_HEAD = '0'.repeat(64);

type Hashed = Pick<StoredFact, 'seq' | 'at' | 'claimedAt' | 'by' | 'body'>;

/**
 * The hash of a fact onto the one before (rule J1): SHA-256 over head, number, times, sender and the very text of the
 * body. Hex, 64 figures.
 */
export function link(head: string, fact: Hashed): string {
  const { seq, at, claimedAt, by, body } = fact;
  return hash('sha256', `${head}\n${seq}\n${at}\n${claimedAt ?? ''}\n${by}\n${body}`, 'hex');
}

/** Makes the row of a recorded fact. */
export function toStored(head: string, { seq, at, claimedAt, by, fact }: Recorded): StoredFact {
  const row = { seq, at, claimedAt, by, body: JSON.stringify(fact) };
  return { ...row, hash: link(head, row) };
}

/** Reads a fact back from its row. */
export function fromStored({ seq, at, claimedAt, by, body }: StoredFact): Recorded {
  return { seq, at, claimedAt, by, fact: JSON.parse(body) as Fact };
}
