import type { RefusalCode } from '../../server/contract/refusal.ts';

/** What is said of appointments, when a rule says no. */
export const bookingZh = {
  'booking.not_offered': '这项业务不用预约，到大厅取号就能办',
  'booking.slot_over': '这个时段已经开始，请选以后的',
  'booking.not_yet': '只能预约最近 {days} 个工作日',
  'booking.no_slot': '这个时间窗口不办公，请另选时段',
  'booking.full': '这个时段约满了，请另选时段',
  'booking.one_a_day': '这一天已经约过一个号，一人一天一个',
  'phone.code_needed': '请填手机号并输入短信验证码',
  'phone.code_wrong': '验证码不对，或已过期。请核对，或重新获取',
  'phone.code_soon': '验证码刚发过，{seconds} 秒后可再获取',
  'phone.code_unsent': '验证码没有发出去，请稍后再试，或到大厅现场取号',
  'booking.barred': '约了没来的次数多了，{until} 起才能再约；可以到大厅现场取号',
  'booking.unknown': '没有找到预约，请核对预约码，或请导办员帮忙',
  'booking.wrong_state': '这个预约已经取消或过期',
  'booking.cancel_over': '开始前 {minutes} 分钟内不能取消了',
  'booking.early': '来早了，{fromAt} 起签到取号',
  'booking.other_day': '预约的不是今天',
  'booking.used': '已经签到，号是 {label}',
  'booking.too_many_places': '每个时段最多放 {most} 个预约号，其余留给现场',
} as const satisfies { readonly [C in RefusalCode]?: string };
