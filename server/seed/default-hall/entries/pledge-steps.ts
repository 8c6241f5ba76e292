import type { Limit } from '../../../domain/catalogue/entry/entry.ts';
import type { Step } from '../../../domain/catalogue/entry/step.ts';
import { intakeSteps, step, way } from './steps.ts';

/**
 * The chain of a permit that lets a pledge stand for what is looked into afterwards (告知承诺): no choice lies between
 * acceptance and decision, so that it can be granted on the spot; `inspect`: what is looked at, before the decision of who
 * pledges nothing.
 */
export function pledgeSteps(section: string, promised: Limit, inspect: string): Step[] {
  const { unit } = promised;
  const days = (n: number): Limit => ({ n, unit });
  return [
    ...intakeSteps(['review'], unit),
    step('review', '审核', 'section', [way('decide')], {
      note: `作出承诺的当场审核，准予后再核查；不作承诺的，${inspect}`,
      actor: section,
      limit: days(promised.n - 2),
      judges: true,
      supervision: '承诺书是否一次告知全部条件，准予后是否按期核查',
    }),
    step(
      'decide',
      '决定送达',
      'chief',
      [way('end', '符合法定条件或者已作承诺'), way('refuse', '不符合法定条件', true)],
      {
        note: '首席代表在授权范围内当场审签，窗口领取或者邮寄',
        limit: days(1),
        judges: true,
        supervision: '是否越权、是否超过承诺时限',
        disclosed: true,
      },
    ),
    step('refuse', '不予许可并告知', 'section', [way('end')], {
      note: '书面说明理由，告知复议和诉讼的权利',
      actor: section,
      limit: days(1),
      supervision: '是否说明理由并告知权利',
    }),
  ];
}
