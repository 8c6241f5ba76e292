import type { RefusalCode } from '../../server/contract/refusal.ts';

/** What is said of what citizens asked or could not get done, and of who heads the zones, when a rule says no. */
export const heardZh = {
  'snag.unknown': '没有这件反映事项',
  'snag.not_found': '编号或查询码不对，请核对回执',
  'snag.not_yours': '这件反映事项不归您办理',
  'snag.wrong_state': '这件反映事项现在不能这样办（{state}）',
  'snag.extended_already': '已经延期过一次（{days} 个工作日）',
  'snag.over': '已经超过期限（{dueOn}），不能再延期',
  'snag.too_long': '最多延期 {most} 个工作日',
  'question.unknown': '没有这条首问，或已经答复',
  'question.not_yours': '这条首问不由您负责',
  'question.open_already': '{label} 已经登记过首问',
  'question.offered_already': '已经转出，等对方确认或退回',
  'question.own': '不用转给自己',
  'question.not_offered': '这条首问没有转给您',
  'duty.none': '这一天这个区域没有排值班',
  'duty.twice': '{date} 同一区域排了两次',
  'duty.past': '{date} 已经过去，只能更正，不能改排班',
  'duty.not_yours': '只能由值班局长本人或导办员登记',
  'duty.arrived_already': '已经登记到岗',
  'duty.not_arrived': '还没有登记到岗',
  'duty.left_already': '已经登记离岗',
  'duty.not_yet': '{date} 的这个时间还没有到',
  'duty.order': '离岗要在到岗之后',
} as const satisfies { readonly [C in RefusalCode]?: string };
