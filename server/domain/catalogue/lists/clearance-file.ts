import type { Text } from '../../hall/plan.ts';
import type { Hall } from '../../state/hall.ts';
import { bareEntry, type Entry } from '../entry/entry.ts';
import { type Outcome, outcomeOf, type Reviewed, type Stage } from '../versions/draft.ts';
import { type Version, versionKey } from '../versions/version.ts';
import { type Cleared, clearanceOf } from './clearance.ts';
import { differenceOf, type ListDifference } from './compare.ts';
import { LIST_SIDES, listKey, type PowerList } from './facts.ts';

/** What clearing has made of one item: its entry, what was said of it in order, and the last word. */
export interface ClearedItem {
  readonly entry: Entry;
  /** The version that is in force, else the newest; null: nothing but a name was taken over, or a draft. */
  readonly version: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly state: 'in_force' | 'coming' | 'over' | 'draft';
  /** Where a draft of it is, if there is one. */
  readonly stage: Stage | null;
  /** Null: nobody has decided yet. */
  readonly outcome: Outcome | null;
  readonly isHidden: boolean;
  readonly reviews: readonly Reviewed[];
}

/** How many items of a kind were taken over and are in force. Those taken over whose kind is not on record have none. */
export interface KindCount {
  readonly typeCode: string | null;
  readonly before: number;
  readonly after: number;
}

/** A bureau's clearance file (清理档案, DOMAIN A25): everything that was handed in, said and decided, as one. */
export interface ClearanceFile {
  readonly bureauId: string;
  readonly bureau: Text;
  readonly hall: Text;
  readonly cleared: Cleared;
  readonly kinds: readonly KindCount[];
  readonly items: readonly ClearedItem[];
  /** Items that are not public and were left out for this reader. */
  readonly withheld: number;
  readonly duties: PowerList | null;
  readonly staff: PowerList | null;
  /** Null until both lists are filed. */
  readonly difference: ListDifference | null;
}

const versionsOf = (hall: Hall, code: string): Version[] =>
  Array.from({ length: hall.standings.get(code)?.newest ?? 0 }, (_, at) =>
    hall.versions.get(versionKey(code, at + 1)),
  ).filter(version => version !== undefined);

/** Everything on record of an item; null where it never was this bureau's. */
function clearedItem(hall: Hall, code: string, bureauId: string): ClearedItem | null {
  const versions = versionsOf(hall, code);
  const inForce = hall.standings.get(code)?.inForce ?? null;
  const item = hall.items.get(code);
  const draft = hall.drafts.get(code);
  const shown = versions.find(({ version }) => version === inForce) ?? versions.at(-1);
  const entry = shown?.entry ?? (item && bareEntry(item)) ?? draft?.entry;
  if (entry?.bureauId !== bureauId) return null;
  const rounds = versions.flatMap(({ reviews, ending }) => (ending ? [reviews, ending.reviews] : [reviews]));
  const said = [...rounds, draft?.reviews ?? []];
  const outcomes = said.map(reviews => outcomeOf({ reviews })).filter(outcome => outcome !== null);
  const hidden = [...versions.map(one => one.entry), ...(draft ? [draft.entry] : [])];
  const isIn = item !== undefined;
  const origin = shown?.origin ?? null;
  return {
    ...{ entry, version: shown?.version ?? null, from: shown?.from ?? null, until: shown?.until ?? null },
    state: isIn
      ? 'in_force'
      : shown === undefined
        ? 'draft'
        : origin === 'reviewed' && shown.until === null
          ? 'coming'
          : 'over',
    stage: draft?.stage ?? null,
    outcome: outcomes.at(-1) ?? null,
    isHidden: hidden.some(({ disclosure }) => disclosure.scope !== 'public'),
    reviews: said.flat(),
  };
}

/** Counts by kind; what the total of those taken over holds beyond them has no kind on record. */
function kindsOf(hall: Hall, bureauId: string, codes: Iterable<string>, before: number): KindCount[] {
  const counts = new Map<string | null, { before: number; after: number }>();
  const add = (typeCode: string | null, key: 'before' | 'after', n = 1): void => {
    const count = counts.get(typeCode) ?? { before: 0, after: 0 };
    counts.set(typeCode, { ...count, [key]: count[key] + n });
  };
  let known = 0;
  for (const code of codes) {
    const item = hall.items.get(code);
    if (item?.bureauId === bureauId) add(item.typeCode, 'after');
    const first = hall.versions.get(versionKey(code, 1));
    const taken = first ? (first.origin === 'adopted' ? first.entry : null) : item;
    if (taken?.bureauId !== bureauId) continue;
    add(taken.typeCode, 'before');
    known += 1;
  }
  if (before > known) add(null, 'before', before - known);
  return [...counts]
    .sort(([a], [b]) => ((a ?? '~') < (b ?? '~') ? -1 : 1))
    .map(([typeCode, count]) => ({ typeCode, ...count }));
}

/**
 * The clearance file of a bureau, items by code; null where no list of it was taken over. Items that are or were to be
 * kept from the public are in it only for who may read them (rule E6).
 */
export function clearanceFile(hall: Hall, bureauId: string, mayReadHidden: boolean): ClearanceFile | null {
  const cleared = clearanceOf(hall, bureauId);
  const bureau = hall.bureaus.get(bureauId);
  if (!cleared || !bureau) return null;
  const codes = [...new Set([...hall.items.ids(), ...hall.standings.ids(), ...hall.drafts.ids()])].sort();
  const all = codes.flatMap(code => clearedItem(hall, code, bureauId) ?? []);
  const items = all.filter(({ isHidden }) => mayReadHidden || !isHidden);
  const [duties, staff] = LIST_SIDES.map(side => hall.powerLists.get(listKey(bureauId, side)) ?? null);
  return {
    ...{ bureauId, bureau: bureau.name, hall: hall.about.get('hall')!.name, cleared },
    kinds: kindsOf(hall, bureauId, codes, cleared.before),
    ...{ items, withheld: all.length - items.length },
    ...{ duties: duties ?? null, staff: staff ?? null },
    difference: duties && staff ? differenceOf(duties.rows, staff.rows) : null,
  };
}
