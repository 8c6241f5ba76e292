import type { ClearedItem } from '../../domain/catalogue/lists/clearance-file.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { isExample } from '../../domain/catalogue/entry/words.ts';
import { REGISTER_COLUMNS, registerRow } from '../../domain/catalogue/package/register.ts';
import type { Reviewed } from '../../domain/catalogue/versions/draft.ts';
import type { Block } from '../page/document.ts';
import { heading, outcomeWord } from './cover.ts';
import { CLEARANCE_WORDS as WORDS } from './words.ts';

/** Everything of one item: register, four correspondences (DOMAIN A6), opinions, comments, and where the head signs. */
export function itemBlocks(
  item: ClearedItem,
  at: number,
  bureau: string,
  dateOf: (ms: number) => string,
): Block[] {
  const { entry, version, from, until, stage, reviews } = item;
  const commented = reviews.filter(one => one.stage === 'comment');
  return [
    heading(`${at + 1}. ${entry.name}${item.isHidden ? WORDS.hidden : ''}`),
    {
      kind: 'facts',
      rows: [
        ['处理', outcomeWord(item)],
        [
          '状态',
          [WORDS.state[item.state], stage && `草案在“${WORDS.stage[stage]}”`].filter(Boolean).join('，'),
        ],
        ['版本', version === null ? WORDS.none : `第 ${version} 版`],
        ['起止', `${from ?? '接收清单前'} 至 ${until ?? '未定'}`],
        ...registerFacts(item, at, bureau),
      ],
    },
    heading('四个对应'),
    { kind: 'facts', rows: correspondences(item) },
    heading('审核意见'),
    ...(reviews.length === 0
      ? [{ kind: 'paragraph', text: '没有审核意见。' } as const]
      : [opinionTable(reviews, dateOf)]),
    heading('公示意见和答复'),
    commented.length === 0
      ? { kind: 'paragraph', text: '未公示。' }
      : {
          kind: 'list',
          items: commented.map(
            one => `${dateOf(one.at)} 收到意见 ${one.comments ?? 0} 条。答复：${one.opinion || '无'}`,
          ),
        },
    { kind: 'paragraph', text: WORDS.signature },
  ];
}

type Column = (typeof REGISTER_COLUMNS)[number]['title'];

/** Which fields of an entry a column of the register shows. */
const FIELDS: { readonly [C in Column]?: readonly (keyof Entry)[] } = {
  行使主体: ['body'],
  行使范围: ['reach'],
  依据: ['basis'],
  内容和条件: ['conditions'],
  材料: ['materials'],
  法定时限: ['statutory', 'limitNote'],
  承诺时限: ['promised'],
  收费依据和标准: ['fees'],
  责任机构: ['duty'],
  监督方式: ['complaint'],
};

/** The register's row as a block, its marks of examples at the fields themselves. */
function registerFacts({ entry }: ClearedItem, at: number, bureau: string): [string, string][] {
  const row = registerRow(entry, at, bureau);
  return REGISTER_COLUMNS.flatMap(({ title }, column): [string, string][] => {
    const value = String(row[column] ?? '');
    // Number and name stand in the heading; examples are marked at the fields themselves.
    if (title === '序号' || title === '名称' || title === '示例字段') return [];
    const mark = isExample(entry, ...(FIELDS[title] ?? [])) ? WORDS.example : '';
    return [[title, value === '' ? WORDS.none : `${value}${mark}`]];
  });
}

function correspondences({ entry }: ClearedItem): [string, string][] {
  const { basis, correspondence } = entry;
  const law = basis.map(one => `《${one.law}》${one.article}`).join('；');
  const said = (value: string | null): string => (value === null || value === '' ? WORDS.missing : value);
  return [
    ['对应法律', said(law)],
    ['对应科室职责', said(correspondence.section)],
    ['对应部门职能', said(correspondence.body)],
    ['对应政府职能', said(correspondence.government)],
  ];
}

function opinionTable(reviews: readonly Reviewed[], dateOf: (ms: number) => string): Block {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 7 },
      { title: '环节', width: 18 },
      { title: '单位', width: 18 },
      { title: '意见', width: 36 },
      { title: '处理', width: 10 },
      { title: '日期', width: 16 },
    ],
    rows: reviews.map(({ stage, verdict, outcome, opinion, at }, n) => [
      String(n + 1),
      WORDS.stage[stage],
      WORDS.office[stage],
      [WORDS.verdict[verdict], opinion].filter(Boolean).join('：'),
      outcome === null ? '—' : WORDS.outcome[outcome],
      dateOf(at),
    ]),
  };
}
