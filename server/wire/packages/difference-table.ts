import type { Peer, PeerDifference } from '../../domain/catalogue/lists/compare.ts';
import { limitZh } from '../../domain/catalogue/package/register.ts';
import { ITEM_TYPES } from '../../domain/catalogue/read-items.ts';
import { csvOf } from '../../papers/csv.ts';

/** A paper of the house, Chinese in every language, as the register is. */
const TITLES = [
  ...['差别', '名称', '类型', '我方编码'],
  ...['我方法定时限', '对方法定时限', '我方承诺时限', '对方承诺时限'],
] as const;

const limits = (ours: Peer | null, theirs: Peer | null): string[] =>
  (['statutory', 'promised'] as const).flatMap(key => [
    limitZh(ours?.[key] ?? null),
    limitZh(theirs?.[key] ?? null),
  ]);

const typeOf = ({ typeCode }: Peer): string =>
  typeCode === null ? '' : (ITEM_TYPES.get(typeCode) ?? typeCode);

/** What two lists differ by, as CSV: what we lack, what they lack, and other limits. */
export function differenceTable({ missing, extra, otherLimits }: PeerDifference): string {
  return csvOf(TITLES, [
    ...missing.map(peer => ['我方没有', peer.name, typeOf(peer), '', ...limits(null, peer)]),
    ...extra.map(own => ['对方没有', own.name, typeOf(own), own.code, ...limits(own, null)]),
    ...otherLimits.map(({ ours, theirs }) => [
      ...['时限不同', ours.name, typeOf(ours), ours.code],
      ...limits(ours, theirs),
    ]),
  ]);
}
