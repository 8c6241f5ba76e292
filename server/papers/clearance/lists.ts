import type { ClearanceFile } from '../../domain/catalogue/lists/clearance-file.ts';
import type { Listed, PowerList } from '../../domain/catalogue/lists/facts.ts';
import type { Block } from '../page/document.ts';
import { heading } from './cover.ts';
import { CLEARANCE_WORDS as WORDS } from './words.ts';

/** The two lists of the three steps (三步法, DOMAIN A5) and what one has and the other lacks. */
export function listBlocks(
  { duties, staff, difference }: ClearanceFile,
  dateOf: (ms: number) => string,
): Block[] {
  return [
    ...filed('自上而下清单（按职责）', duties, dateOf),
    ...filed('自下而上清单（按岗位）', staff, dateOf),
    heading('两份清单的差异'),
    ...(difference === null
      ? [paragraph('两份清单未齐，尚不能比较。')]
      : [
          paragraph(`两份清单都有 ${difference.both} 项。`),
          paragraph(`只在职责清单 ${difference.dutiesOnly.length} 项：${namesOf(difference.dutiesOnly)}`),
          paragraph(`只在岗位清单 ${difference.staffOnly.length} 项：${namesOf(difference.staffOnly)}`),
          paragraph(
            `依据不同 ${difference.otherBasis.length} 项：${
              difference.otherBasis
                .map(one => `${one.name}（职责：${one.duties}；岗位：${one.staff}）`)
                .join('；') || '无'
            }`,
          ),
        ]),
  ];
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const namesOf = (rows: readonly Listed[]): string => rows.map(({ name }) => name).join('；') || '无';

function filed(title: string, list: PowerList | null, dateOf: (ms: number) => string): Block[] {
  if (list === null) return [heading(title), paragraph(WORDS.missing)];
  return [
    heading(`${title}，${dateOf(list.filedAt)} 报送，${list.rows.length} 项`),
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 7 },
        { title: '名称', width: 50 },
        { title: '依据', width: 43 },
      ],
      rows: list.rows.map(({ name, basis }, at) => [String(at + 1), name, basis ?? WORDS.missing]),
    },
  ];
}
