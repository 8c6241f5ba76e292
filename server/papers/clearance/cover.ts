import { OUTCOMES } from '../../domain/catalogue/versions/draft.ts';
import type { ClearanceFile, ClearedItem } from '../../domain/catalogue/lists/clearance-file.ts';
import { kindWords } from '../../domain/catalogue/entry/words.ts';
import type { Block } from '../page/document.ts';
import { CLEARANCE_WORDS as WORDS } from './words.ts';

/** What became of an item, in a word. */
export const outcomeWord = ({ outcome }: Pick<ClearedItem, 'outcome'>): string =>
  outcome === null ? WORDS.undecided : WORDS.outcome[outcome];

/** Whose file it is and of which day, counts before and after by kind, outcomes, and where the head signs. */
export function coverBlocks(file: ClearanceFile, date: string): Block[] {
  const { cleared, kinds, items, withheld } = file;
  const outcomes = OUTCOMES.map(
    outcome => `${WORDS.outcome[outcome]} ${items.filter(one => one.outcome === outcome).length} 项`,
  );
  const open = items.filter(one => one.outcome === null).length;
  return [
    {
      kind: 'facts',
      rows: [
        ['单位', file.bureau.zh],
        ['汇编', file.hall.zh],
        ['日期', date],
        ['清理前', `${cleared.before} 项`],
        ['清理后', `${cleared.after} 项，其中非公开 ${cleared.hidden} 项`],
        ['终止', `${cleared.ended} 项`],
        ['本册事项', `${items.length} 项：${[...outcomes, `${WORDS.undecided} ${open} 项`].join('，')}`],
        ...(withheld === 0 ? [] : [['说明', `另有 ${withheld} 项非公开事项不在本册。`] as const]),
      ],
    },
    heading('清理前后各类事项'),
    {
      kind: 'table',
      columns: [
        { title: '类型', width: 40 },
        { title: '清理前', width: 20, align: 'end' },
        { title: '清理后', width: 20, align: 'end' },
      ],
      rows: [
        ...kinds.map(({ typeCode, before, after }) => [
          typeCode === null ? '类型未留存' : kindWords(typeCode).zh,
          String(before),
          String(after),
        ]),
        ['合计', String(cleared.before), String(cleared.after)],
      ],
    },
    { kind: 'paragraph', text: WORDS.signature },
    heading('事项清单'),
    itemTable(items),
  ];
}

function itemTable(items: readonly ClearedItem[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 7 },
      { title: '编码', width: 24 },
      { title: '名称', width: 40 },
      { title: '类型', width: 13 },
      { title: '处理', width: 9 },
      { title: '状态', width: 10 },
    ],
    rows: items.map((item, at) => [
      String(at + 1),
      item.entry.code,
      `${item.entry.name}${item.isHidden ? WORDS.hidden : ''}`,
      kindWords(item.entry.typeCode).zh,
      outcomeWord(item),
      WORDS.state[item.state],
    ]),
  };
}

/** A heading of the file. */
export const heading = (text: string): Block => ({ kind: 'heading', text });
