import { ITEM_TYPES } from '../read-items.ts';
import type { Entry, Limit } from '../entry/entry.ts';
import { citation } from '../laws/citation.ts';

/** The columns of the 行政权力清理汇总登记表 (DOMAIN A11). A form of the State: Chinese in every language. */
export const REGISTER_COLUMNS = [
  { title: '序号', width: 6 },
  { title: '实施编码', width: 34 },
  { title: '名称', width: 40 },
  { title: '类型', width: 12 },
  { title: '行使主体', width: 20 },
  { title: '行使范围', width: 24 },
  { title: '依据', width: 60 },
  { title: '内容和条件', width: 40 },
  { title: '材料', width: 50 },
  { title: '法定时限', width: 12 },
  { title: '承诺时限', width: 12 },
  { title: '收费依据和标准', width: 30 },
  { title: '公开范围', width: 12 },
  { title: '公开形式', width: 20 },
  { title: '公开时限', width: 12 },
  { title: '责任机构', width: 20 },
  { title: '监督方式', width: 24 },
  { title: '示例字段', width: 30 },
] as const;

const SCOPES = { public: '全社会', limited: '一定范围或依申请', internal: '内部' } as const;
const FORMS = {
  kiosk: '触摸屏',
  board: '电子显示屏',
  web: '网站',
  paper: '印发材料',
  notice_board: '公开栏',
} as const;

/** A limit as papers write it; nothing where it is not known. */
export function limitZh(limit: Limit | null): string {
  if (limit === null) return '';
  if (limit.n === 0) return '当场';
  return limit.unit === 'G' ? `${limit.n} 个工作日` : `${limit.n} 日`;
}

const numbered = (lines: readonly string[]): string =>
  lines.length === 1 ? lines[0]! : lines.map((line, at) => `${at + 1}. ${line}`).join('\n');

/** One row of the register; empty where nothing is known. */
export function registerRow(entry: Entry, at: number, bureau: string): (string | number)[] {
  const { disclosure, fees } = entry;
  return [
    at + 1,
    entry.code,
    entry.name,
    ITEM_TYPES.get(entry.typeCode) ?? entry.typeCode,
    entry.body ?? bureau,
    entry.reach ?? '',
    numbered(entry.basis.map(citation)),
    numbered(entry.conditions),
    numbered(entry.materials.map(({ name }) => name)),
    limitZh(entry.statutory) || (entry.limitNote ?? ''),
    limitZh(entry.promised),
    fees === null
      ? ''
      : fees.length === 0
        ? '不收费'
        : numbered(fees.map(fee => `${fee.name}：${fee.standard.zh}（${fee.basis}）`)),
    SCOPES[disclosure.scope],
    disclosure.forms.map(form => FORMS[form]).join('、'),
    disclosure.within === null ? '长期' : limitZh(disclosure.within),
    entry.duty.office ?? '',
    entry.complaint ?? '',
    entry.examples.join(' '),
  ];
}

/** The file of legal bases (一件): every article with its words, as far as they were read. */
export function basisText(entry: Entry): string {
  const articles = entry.basis.map(({ law, version, article, text }) => {
    const head = `《${law}》${version === null ? '' : `（${version}）`}${article}`;
    return `${head}\n${text ?? '（条文待补）'}`;
  });
  return [`${entry.name}  设定依据`, ...(articles.length > 0 ? articles : ['（待补）'])].join('\n\n') + '\n';
}
