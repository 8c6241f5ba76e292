import type { Limit } from '../../../domain/catalogue/entry/entry.ts';
import type { Step, StepWay } from '../../../domain/catalogue/entry/step.ts';
import type { Post } from '../../../domain/catalogue/entry/terms.ts';

export const way = (to: string, when: string | null = null, rare = false): StepWay => ({ to, when, rare });

/** A step with nothing particular about it. */
export function step(id: string, name: string, post: Post, ways: StepWay[], more: Partial<Step> = {}): Step {
  const plain = { note: null, actor: null, limit: null, judges: false, supervision: null, disclosed: false };
  return { id, name, post, ...plain, ways, ...more };
}

/** The counter's part, the same everywhere: papers, correction, acceptance (行政许可法 32). `next`: what starts then. */
export function intakeSteps(next: readonly string[], unit: Limit['unit']): Step[] {
  const limit: Limit = { n: 0, unit };
  return [
    step('apply', '提出申请', 'applicant', [way('check')], { note: '窗口、网上或者邮寄提交材料' }),
    step(
      'check',
      '收件核对',
      'intake',
      [
        way('accept', '材料齐全、符合法定形式'),
        way('amend', '材料不齐全或者不符合法定形式', true),
        way('decline', '依法不需要办理或者不属于本机关职权', true),
      ],
      { note: '当场核对，出具收件凭证', limit, supervision: '是否一次性告知全部补正内容' },
    ),
    step('amend', '补正材料', 'applicant', [way('check')], {
      note: '按一次性告知书补正，补正时间不计入时限',
    }),
    step('decline', '不予受理', 'intake', [way('end')], { note: '出具书面凭证，告知向哪个机关申请', limit }),
    step(
      'accept',
      '受理',
      'intake',
      next.map(to => way(to)),
      {
        note: '出具受理通知书，时限自此起算',
        limit,
        supervision: '是否违规要求清单以外的材料',
        disclosed: true,
      },
    ),
  ];
}
