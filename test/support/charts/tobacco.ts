import { bareEntry, type Entry } from '../../../server/domain/catalogue/entry/entry.ts';
import type { Step, StepWay } from '../../../server/domain/catalogue/entry/step.ts';
import type { Post } from '../../../server/domain/catalogue/entry/terms.ts';

export const way = (to: string, when: string | null = null, rare = false): StepWay => ({ to, when, rare });

/** A step with nothing particular about it. */
export function step(id: string, name: string, post: Post, ways: StepWay[], more: Partial<Step> = {}): Step {
  const plain = { note: null, actor: null, limit: null, judges: false, supervision: null, disclosed: false };
  return { id, name, post, ...plain, ways, ...more };
}

const days = (n: number) => ({ limit: { n, unit: 'G' as const } });
const section = { actor: '专卖管理股' };

/** 烟草专卖零售许可证新办: a real item, its steps as in the picture of LOOK. */
export const TOBACCO: Entry = {
  ...bareEntry({
    code: '1X',
    name: '烟草专卖零售许可证新办',
    group: null,
    typeCode: '01',
    bureauId: 'b-tobacco',
  }),
  promised: { n: 10, unit: 'G' },
  statutory: { n: 20, unit: 'G' },
  fees: [],
  channels: ['counter', 'online', 'courier'],
  rights: [
    '要求说明材料清单和理由',
    '陈述、申辩，依法要求听证',
    '不服决定：60 日内申请行政复议，或者六个月内提起行政诉讼',
    '任何环节都不收费',
  ],
  complaint: '一楼 1 号窗口；电话 12345',
  examples: ['promised'],
  steps: [
    step('apply', '提出申请', 'applicant', [way('receive')], { note: '窗口、网上、邮寄' }),
    step('receive', '收件', 'intake', [way('check')], {
      ...{ note: '出具收件凭证', supervision: '收件凭证是否当场给' },
      ...days(0),
    }),
    step('check', '核对材料', 'intake', [way('accept', '齐全、合形式'), way('amend', '不齐', true)], {
      ...{ note: '缺什么，一次说清', judges: true },
      ...days(5),
    }),
    step('amend', '补正', 'applicant', [way('apply', '补齐再交', true)], { note: '按告知书补一次' }),
    step('accept', '受理', 'intake', [way('inspect')], {
      ...{ note: '受理通知书写明期限', supervision: '是否当日受理，有无拖延', disclosed: true },
      limit: { n: 0, unit: 'Z' },
    }),
    step('inspect', '实地核查', 'section', [way('review')], {
      ...{ note: '两名以上人员到场', supervision: '核查是否两人，有无索要', ...section },
      ...days(4),
    }),
    step('review', '审核', 'section', [way('decide')], { note: '写明理由和依据', ...section, ...days(3) }),
    step('decide', '决定', 'chief', [way('issue', '准予'), way('refuse', '不予', true)], {
      ...{ note: '在授权范围内', judges: true, supervision: '决定是否在授权和期限内', disclosed: true },
      ...days(2),
    }),
    step('issue', '制证，送达', 'intake', [way('end')], {
      ...{ note: '窗口领取或免费邮寄', supervision: '是否按期送达' },
      ...days(1),
    }),
    step('refuse', '不予许可', 'section', [way('end')], {
      ...{ note: '说明理由，告知救济', disclosed: true, ...section },
      ...days(1),
    }),
  ],
};
