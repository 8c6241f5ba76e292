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

/** The same of an item of ours. */
export interface OwnPeer extends Peer {
  readonly code: string;
}

export interface PeerDifference {
  /** On their list only. */
  readonly missing: readonly Peer[];
  /** On ours only. */
  readonly extra: readonly OwnPeer[];
  readonly otherLimits: readonly { readonly ours: OwnPeer; readonly theirs: Peer }[];
  readonly same: number;
}

const limitText = (limit: Limit | null): string => (limit === null ? '' : `${limit.n}${limit.unit}`);

/** Whether two lists say different things of a limit; what one does not say is no difference. */
const differs = (ours: Limit | null, theirs: Limit | null): boolean =>
  ours !== null && theirs !== null && limitText(ours) !== limitText(theirs);

/**
 * Takes our items and another place's; gives what we lack, what they lack, and other limits (DOMAIN A19). Two of our
 * bureaus may have an item of one name: each of them is compared.
 */
export function comparePeers(ours: readonly OwnPeer[], theirs: readonly Peer[]): PeerDifference {
  const others = new Map(theirs.map(peer => [plainName(peer.name), peer]));
  const mine = new Set(ours.map(peer => plainName(peer.name)));
  const pairs = ours.flatMap(own => {
    const peer = others.get(plainName(own.name));
    return peer ? [{ ours: own, theirs: peer }] : [];
  });
  const otherLimits = pairs.filter(
    pair =>
      differs(pair.ours.statutory, pair.theirs.statutory) ||
      differs(pair.ours.promised, pair.theirs.promised),
  );
  return {
    missing: [...others].filter(([name]) => !mine.has(name)).map(([, peer]) => peer),
    extra: ours.filter(own => !others.has(plainName(own.name))),
    otherLimits,
    same: pairs.length - otherLimits.length,
  };
}
