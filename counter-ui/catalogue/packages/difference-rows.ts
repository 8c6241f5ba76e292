import type { OwnPeer, Peer, PeerDifference } from '../../../server/contract/packages.ts';

/** The ways in which another place's list differs from ours. */
export const DIFFERENCES = ['missing', 'extra', 'otherLimits'] as const;
export type DifferenceKind = (typeof DIFFERENCES)[number];

/** One item, as it is with us and as it is with them; one of the two may not have it. */
export interface DifferenceRow {
  readonly ours: OwnPeer | null;
  readonly theirs: Peer | null;
}

/** A comparison's rows by kind, all of one shape. */
export const differenceRows = ({
  missing,
  extra,
  otherLimits,
}: PeerDifference): Readonly<Record<DifferenceKind, readonly DifferenceRow[]>> => ({
  missing: missing.map(theirs => ({ ours: null, theirs })),
  extra: extra.map(ours => ({ ours, theirs: null })),
  otherLimits,
});
