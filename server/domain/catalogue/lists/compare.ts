import type { Limit } from '../entry/entry.ts';
import type { Listed } from './facts.ts';

/** Names as they are compared: without blanks, brackets' shape and the difference of full-width signs. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·・、，,。.]/gu, '')
    .replace(/[（(【[]/gu, '(')
    .replace(/[）)】\]]/gu, ')');

export interface ListDifference {
  /** On the list of duties only: a power that nobody exercises. */
  readonly dutiesOnly: readonly Listed[];
  /** On the staff's list only: a power that no duty gives. */
  readonly staffOnly: readonly Listed[];
  readonly both: number;
  /** On both, with another basis named. */
  readonly otherBasis: readonly { readonly name: string; readonly duties: string; readonly staff: string }[];
}

/** Takes the two lists of a bureau; gives what one has and the other lacks (三步法, DOMAIN A5). Each name counts once. */
export function differenceOf(duties: readonly Listed[], staff: readonly Listed[]): ListDifference {
  const byName = (rows: readonly Listed[]): Map<string, Listed> =>
    new Map(rows.map(row => [plainName(row.name), row]));
  const [top, bottom] = [byName(duties), byName(staff)];
  const both = [...top].filter(([name]) => bottom.has(name));
  return {
    dutiesOnly: [...top].filter(([name]) => !bottom.has(name)).map(([, row]) => row),
    staffOnly: [...bottom].filter(([name]) => !top.has(name)).map(([, row]) => row),
    both: both.length,
    otherBasis: both.flatMap(([name, row]) => {
      const other = bottom.get(name)!.basis;
      return row.basis !== null && other !== null && plainName(row.basis) !== plainName(other)
        ? [{ name: row.name, duties: row.basis, staff: other }]
        : [];
    }),
  };
}

/** An item as another place lists it. */
export interface Peer {
  readonly name: string;
  readonly typeCode: string | null;
  readonly statutory: Limit | null;
  readonly promised: Limit | null;
}

export interface PeerDifference {
  readonly missing: readonly Peer[];
  readonly extra: readonly Peer[];
  readonly otherLimits: readonly { readonly ours: Peer; readonly theirs: Peer }[];
  readonly same: number;
}

const limitText = (limit: Limit | null): string => (limit === null ? '' : `${limit.n}${limit.unit}`);

/** Whether two lists say different things of a limit; what one does not say is no difference. */
const differs = (ours: Limit | null, theirs: Limit | null): boolean =>
  ours !== null && theirs !== null && limitText(ours) !== limitText(theirs);

/** Takes our items and another place's; gives what we lack, what they lack, and other limits (DOMAIN A19). */
export function comparePeers(ours: readonly Peer[], theirs: readonly Peer[]): PeerDifference {
  const keyOf = (peer: Peer): string => plainName(peer.name);
  const mine = new Map(ours.map(peer => [keyOf(peer), peer]));
  const others = new Map(theirs.map(peer => [keyOf(peer), peer]));
  const pairs = [...others].flatMap(([name, peer]) => {
    const own = mine.get(name);
    return own ? [{ ours: own, theirs: peer }] : [];
  });
  const otherLimits = pairs.filter(
    pair =>
      differs(pair.ours.statutory, pair.theirs.statutory) ||
      differs(pair.ours.promised, pair.theirs.promised),
  );
  return {
    missing: [...others].filter(([name]) => !mine.has(name)).map(([, peer]) => peer),
    extra: [...mine].filter(([name]) => !others.has(name)).map(([, peer]) => peer),
    otherLimits,
    same: pairs.length - otherLimits.length,
  };
}
