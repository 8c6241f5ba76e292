import type { HallDraft } from '../../state/hall.ts';

/** One article of a law as it is cited, e.g. 第四十二条, with its words where they are known. */
export interface Article {
  readonly article: string;
  readonly text: string | null;
}

/** A law, regulation or other paper that items stand on (规范性文件, DOMAIN B26). */
export interface Law {
  readonly id: string;
  /** Its full name, without brackets. */
  readonly name: string;
  readonly version: string | null;
  /** What is cited of it; earlier programs wrote none. */
  readonly articles?: readonly Article[] | undefined;
  /** How often it was written; earlier programs did not count. */
  readonly revision?: number | undefined;
  /** The first day on which it no longer holds; null: in force. */
  readonly repealedFrom: string | null;
  /** What took its place, or why it went. */
  readonly note: string | null;
}

export type LawFact =
  | { kind: 'law.put'; law: Law }
  | {
      kind: 'law.repealed';
      lawId: string;
      from: string;
      note: string;
      date: string;
      touched: readonly string[];
    };

/** Changes the hall by a fact about a law: its repeal begins the change of every item that stands on it. */
export function evolveLaw(hall: HallDraft, fact: LawFact): void {
  if (fact.kind === 'law.put') return hall.laws.put(fact.law.id, fact.law);
  const law = { ...hall.laws.get(fact.lawId)!, repealedFrom: fact.from, note: fact.note };
  hall.laws.put(law.id, law);
  for (const code of fact.touched)
    if (!hall.changes.has(code))
      hall.changes.put(code, { code, from: fact.date, cause: 'law', reason: `《${law.name}》${fact.note}` });
}
