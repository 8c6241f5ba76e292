import { link } from '../sequencer/chain.ts';
import type { StoredFact } from '../ports.ts';

/** A stored fact's columns. */
export type FactField = 'seq' | 'at' | 'claimed_at' | 'sender' | 'body' | 'hash';

/** What stands around a fact whose text no longer gives its hash. */
export interface Surroundings {
  /** What its hash may have been made onto: two when the fact before is in doubt itself. */
  readonly heads: readonly string[];
  readonly atBefore: number;
  readonly atAfter: number | null;
  readonly senders: ReadonlySet<string>;
}

/** `proven`: one changed value put back gives the hash again; else what is left over when the others are ruled out. */
export interface Culprit {
  readonly field: FactField;
  readonly proven: boolean;
}

/** So many times of a fact are tried at most; a quarter of a second. */
const TIMES_TRIED = 100_000;
/** Until the year 2286. */
const TIME_FIGURES = 13;
const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

/**
 * Takes a fact whose hash is as it was written, but whose text gives another; gives the column that was changed.
 * Tries to put back what one changed byte, or another known value, would have been; SHA-256 then proves it.
 */
export function culpritOf(fact: StoredFact, around: Surroundings): Culprit {
  if (!isWhole(fact.at)) return { field: 'at', proven: true };
  if (fact.claimedAt !== null && !isWhole(fact.claimedAt)) return { field: 'claimed_at', proven: true };
  if (!isFactText(fact.body)) return { field: 'body', proven: true };
  const fits = (part: Partial<StoredFact>): boolean =>
    around.heads.some(head => link(head, { ...fact, ...part }) === fact.hash);
  if (some(timesNear(fact.at, around), at => fits({ at }))) return { field: 'at', proven: true };
  if (some(claimsNear(fact), claimedAt => fits({ claimedAt }))) return { field: 'claimed_at', proven: true };
  if (some(sendersNear(fact.by, around.senders), by => fits({ by })))
    return { field: 'sender', proven: true };
  return { field: 'body', proven: false };
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value);

function isFactText(body: string): boolean {
  try {
    const read: unknown = JSON.parse(body);
    return typeof (read as { kind?: unknown } | null)?.kind === 'string' && JSON.stringify(read) === body;
  } catch {
    return false;
  }
}

function some<T>(candidates: Iterable<T>, fits: (candidate: T) => boolean): boolean {
  for (const candidate of candidates) if (fits(candidate)) return true;
  return false;
}

/** A number with one figure or one byte other than it is. */
function* oneByteOff(value: number): Iterable<number> {
  const text = String(value).padStart(TIME_FIGURES, '0');
  for (let i = 0; i < text.length; i += 1) {
    for (let figure = 0; figure <= 9; figure += 1)
      yield Number(text.slice(0, i) + String(figure) + text.slice(i + 1));
  }
  for (let byte = 0n; byte < 7n; byte += 1n) {
    for (let mask = 1n; mask < 256n; mask += 1n) {
      const other = Number(BigInt.asIntN(64, BigInt(value) ^ (mask << (8n * byte))));
      if (isWhole(other)) yield other;
    }
  }
}

/** Times rise, so the true one lies between its neighbours'; facts of one batch share theirs. */
function* timesNear(at: number, { atBefore, atAfter }: Surroundings): Iterable<number> {
  yield* oneByteOff(at);
  const last = Math.min(atAfter ?? atBefore, atBefore + TIMES_TRIED);
  for (let time = atBefore; time <= last; time += 1) yield time;
}

function* claimsNear({ at, claimedAt }: StoredFact): Iterable<number | null> {
  yield null;
  yield at;
  if (claimedAt !== null) yield* oneByteOff(claimedAt);
}

function* sendersNear(by: string, known: ReadonlySet<string>): Iterable<string> {
  yield* known;
  for (let i = 0; i < by.length; i += 1) {
    for (const letter of PRINTABLE) yield by.slice(0, i) + letter + by.slice(i + 1);
  }
}
