import { bareEntry, type Entry } from '../entry/entry.ts';
import type { HallDraft } from '../../state/hall.ts';
import { dateOf, dayOf } from '../../time/civil.ts';
import { type Commenting, type Draft, type Reviewed, type Stage, writersOf } from './draft.ts';
import { type Version, versionKey } from './version.ts';

export type EntryFact =
  | { kind: 'entry.adopted'; entry: Entry; from: string }
  | { kind: 'entry.written'; entry: Entry; base: number; reason: string; author: string; date: string }
  | { kind: 'entry.discarded'; code: string }
  | { kind: 'entry.submitted'; code: string }
  | { kind: 'entry.reviewed'; code: string; reviewed: Omit<Reviewed, 'at'>; next: Stage }
  | { kind: 'entry.opened'; code: string; commenting: Commenting }
  | { kind: 'entry.closed'; code: string; received: number; answer: string; by: string }
  | { kind: 'entry.published'; code: string; version: number; from: string; until: string | null }
  | { kind: 'entry.ended'; code: string; version: number; until: string }
  | { kind: 'entry.begun'; code: string; version: number }
  | { kind: 'entry.over'; code: string; version: number };

/** Changes the hall by a fact about an item's versions. */
export function evolveEntry(hall: HallDraft, fact: EntryFact, at: number, seq: number): void {
  switch (fact.kind) {
    case 'entry.adopted':
      return adopt(hall, { entry: fact.entry, from: fact.from, at });
    case 'entry.written':
      return write(hall, fact, at, seq);
    case 'entry.discarded':
      hall.drafts.drop(fact.code);
      // What a law began is not over because an editor gave up a draft.
      if (hall.changes.get(fact.code)?.cause === 'editor') hall.changes.drop(fact.code);
      return;
    case 'entry.submitted':
      return step(hall, fact.code, at, { stage: 'signing' });
    case 'entry.reviewed': {
      const { reviews } = hall.drafts.get(fact.code)!;
      const change = { stage: fact.next, reviews: [...reviews, { ...fact.reviewed, at }] };
      return step(hall, fact.code, at, change);
    }
    case 'entry.opened':
      return step(hall, fact.code, at, { commenting: fact.commenting });
    case 'entry.closed': {
      const { reviews } = hall.drafts.get(fact.code)!;
      const { received: comments, answer: opinion, by } = fact;
      const passed = { stage: 'comment', verdict: 'pass', outcome: null } as const;
      const reviewed: Reviewed = { ...passed, opinion, comments, by, at };
      return step(hall, fact.code, at, { stage: 'final', reviews: [...reviews, reviewed] });
    }
    case 'entry.published': {
      const { code, from, until } = fact;
      const { entry, reason, reviews } = hall.drafts.get(code)!;
      endBefore(hall, code, from);
      put(hall, { entry, from, until, at, reason, reviews, origin: 'reviewed' });
      hall.drafts.drop(code);
      return hall.changes.drop(code);
    }
    case 'entry.ended': {
      const key = versionKey(fact.code, fact.version);
      const { reason, reviews } = hall.drafts.get(fact.code)!;
      hall.versions.put(key, { ...hall.versions.get(key)!, until: fact.until, ending: { reason, reviews } });
      hall.drafts.drop(fact.code);
      return hall.changes.drop(fact.code);
    }
    case 'entry.begun':
      return begin(hall, fact.code, fact.version);
    case 'entry.over':
      hall.items.drop(fact.code);
      return hall.standings.put(fact.code, { ...hall.standings.get(fact.code)!, inForce: null });
  }
}

/** What is known of an item comes into force as it was taken over, without a review here. */
export function adopt(
  hall: HallDraft,
  { entry, from, at }: { entry: Entry; from: string | null; at: number },
): void {
  put(hall, { entry, from, until: null, at, reason: '', reviews: [], origin: 'adopted' });
  begin(hall, entry.code, hall.standings.get(entry.code)!.newest);
}

type Made = Pick<Version, 'entry' | 'from' | 'until' | 'reason' | 'reviews' | 'origin'> & { at: number };

function put(hall: HallDraft, { at, ...made }: Made): void {
  const { code } = made.entry;
  const { newest, inForce } = hall.standings.get(code) ?? { newest: 0, inForce: null };
  const version = newest + 1;
  hall.versions.put(versionKey(code, version), { code, version, publishedAt: at, ...made });
  hall.standings.put(code, { code, newest: version, inForce });
}

/** What is in force until another begins ends the day before. */
function endBefore(hall: HallDraft, code: string, from: string): void {
  const inForce = hall.standings.get(code)?.inForce ?? null;
  if (inForce === null) return;
  const key = versionKey(code, inForce);
  hall.versions.put(key, { ...hall.versions.get(key)!, until: dateOf(dayOf(from) - 1) });
}

function begin(hall: HallDraft, code: string, version: number): void {
  const { entry } = hall.versions.get(versionKey(code, version))!;
  const { name, group, typeCode, bureauId } = entry;
  const queueId = hall.items.get(code)?.queueId ?? null;
  hall.items.put(code, { code, name, group, typeCode, bureauId, queueId });
  hall.standings.put(code, { ...hall.standings.get(code)!, inForce: version });
}

function write(
  hall: HallDraft,
  fact: Extract<EntryFact, { kind: 'entry.written' }>,
  at: number,
  seq: number,
) {
  const { entry, base, reason, author, date } = fact;
  const { code } = entry;
  const before = hall.drafts.get(code);
  const item = hall.items.get(code);
  if (item && !hall.standings.has(code)) adopt(hall, { entry: bareEntry(item), from: null, at });
  const others = before ? writersOf(before).filter(one => one !== author) : [];
  const earlier = others.length > 0 ? { earlier: others } : {};
  const kept = { reviews: before?.reviews ?? [], commenting: null, since: before?.since ?? at, ...earlier };
  hall.drafts.put(code, { code, entry, base, reason, author, stage: 'writing', revision: seq, ...kept });
  if (base > 0 && !hall.changes.has(code))
    hall.changes.put(code, { code, from: date, cause: 'editor', reason });
}

function step(hall: HallDraft, code: string, at: number, change: Partial<Draft>): void {
  hall.drafts.put(code, { ...hall.drafts.get(code)!, ...change, since: at });
}
