import type { Step } from '../../../domain/catalogue/entry/step.ts';
import { AT_ONCE } from './sheet.ts';
import { step, way } from './steps.ts';

/** The chain of what is done while the citizen waits: three stations, all on the spot. */
export function spotSteps(section: string, does: string, result: string): Step[] {
  return [
    step('apply', '提出申请', 'applicant', [way('check')], { note: '取号到窗口，也可以网上办' }),
    step('check', '核对材料', 'intake', [way('handle', '材料齐全'), way('amend', '材料不齐全', true)], {
      note: '核对身份和材料，能联网查到的不再要',
      limit: AT_ONCE,
      supervision: '是否一次性告知',
    }),
    step('amend', '补正材料', 'applicant', [way('check')], { note: '当场能改的当场改' }),
    step('handle', does, 'section', [way('deliver', '符合条件'), way('refuse', '不符合条件', true)], {
      actor: section,
      limit: AT_ONCE,
      judges: true,
      supervision: '是否符合条件不办、不符合条件办理',
    }),
    step('deliver', '当场交付', 'intake', [way('end')], {
      note: `交付${result}，请申请人评价`,
      limit: AT_ONCE,
      disclosed: true,
    }),
    step('refuse', '不予办理并说明理由', 'intake', [way('end')], {
      note: '告知缺什么条件、向谁申诉',
      limit: AT_ONCE,
    }),
  ];
}
