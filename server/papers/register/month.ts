import { ITEM_TYPES } from '../../domain/catalogue/read-items.ts';
import { ENDS, REGISTERED } from '../../domain/cases/register/record.ts';
import type { MonthRoll } from '../../domain/cases/register/roll.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { PaperDocument } from '../page/document.ts';

/** A form of the State: Chinese in every language. */
const ENDS_ZH = {
  ...{ granted: '准予', denied: '不予', not_accepted: '不予受理', withdrawn: '撤回', terminated: '终止' },
} as const;
const STATES_ZH = { due: '待审核', published: '已公开', kept: '不公开事项', withheld: '不予公开' } as const;

export const MONTH_TITLES = [
  ...['单位', '事项类型', '合计'],
  ...ENDS.map(end => ENDS_ZH[end]),
  ...REGISTERED.map(state => STATES_ZH[state]),
  '逾期审核',
];

/** A month's roll-up as rows of text and numbers, the sum of all last (rule G85). */
export function monthRows({ rows }: MonthRoll, hall: Pick<Hall, 'bureaus'>): (string | number)[][] {
  const numbers = rows.map(({ ends, states, late }) => {
    const ended = ENDS.map(end => ends[end]);
    return [ended.reduce((sum, n) => sum + n, 0), ...ended, ...REGISTERED.map(state => states[state]), late];
  });
  const own = rows.map(({ bureauId, typeCode }, at) => [
    hall.bureaus.get(bureauId)?.name.zh ?? bureauId,
    ITEM_TYPES.get(typeCode) ?? typeCode,
    ...numbers[at]!,
  ]);
  const empty = MONTH_TITLES.slice(2).map(() => 0);
  const sum = numbers.reduce((all, row) => all.map((n, at) => n + row[at]!), empty);
  return [...own, ['合计', '', ...sum]];
}

/** What the roll-up of a month is printed from. `madeAt`: epoch ms. */
export interface RegisterOrder {
  readonly kind: 'register.pdf';
  readonly hall: string;
  readonly month: string;
  readonly rows: readonly (readonly string[])[];
  readonly madeAt: number;
}

/** The monthly roll-up of the register on A4 (DOMAIN B1). */
export function registerDocument({ hall, month, rows, madeAt }: RegisterOrder): PaperDocument {
  const title = `权力动态运行情况登记月度汇总（${month}）`;
  const widths = [22, 14, ...MONTH_TITLES.slice(2).map(() => 64 / (MONTH_TITLES.length - 2))];
  return {
    ...{ title, subtitle: hall, language: 'zh-CN', madeAt: new Date(madeAt), author: hall, foot: hall },
    words: { page: (page, pages) => `第 ${page} 页 共 ${pages} 页`, unshown: '本页有字体不能显示的字：' },
    blocks: [
      {
        kind: 'table',
        columns: MONTH_TITLES.map((name, at) => ({
          ...{ title: name, width: widths[at]! },
          align: at < 2 ? ('start' as const) : ('end' as const),
        })),
        rows,
      },
      { kind: 'paragraph', text: '按办结日期统计；办结后一周内未审核的计入逾期审核。' },
    ],
  };
}
