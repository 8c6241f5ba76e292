import type { snagFigures } from '../../domain/snags/figures.ts';
import type { Trouble } from '../../domain/snags/snag.ts';
import type { Hall } from '../../domain/state/hall.ts';

/** A form of the State: Chinese in every language. */
const TROUBLES_ZH: { readonly [T in Trouble]: string } = {
  errands: '多次跑动',
  passed_on: '互相推诿',
  papers: '材料反复补',
  late: '超时未办',
  system: '系统故障',
  unclear: '政策不清',
  other: '其他',
};

export const SNAG_TITLES = [
  ...['反映单位', '问题类型', '受理', '办结', '按期办结', '曾超期', '未办结', '重新办理'],
];

/** A month's figures of what could not be done as rows of text and numbers, the sum of all last (rule I8). */
export function snagRows(
  { all, rows }: ReturnType<typeof snagFigures>,
  hall: Pick<Hall, 'bureaus'>,
): (string | number)[][] {
  const numbers = (of: typeof all): number[] => [
    ...[of.received, of.closed, of.closedInTime, of.overdue, of.open, of.reopened],
  ];
  const own = rows.map(row => [
    row.bureauId === null ? '中心' : (hall.bureaus.get(row.bureauId)?.name.zh ?? row.bureauId),
    TROUBLES_ZH[row.trouble],
    ...numbers(row),
  ]);
  return [...own, ['合计', '', ...numbers(all)]];
}
