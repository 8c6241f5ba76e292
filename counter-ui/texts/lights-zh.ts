/** The page on which a hall sets when the lights of cases turn. */
export const lightsZh = {
  lights: {
    intro: '保存后，在办的件几分钟内按新规则重新亮灯',
    remindDays: '还剩几天时提示',
    remindHint: '按该期限自己的单位：工作日或日历天，0 到 60',
    yellowDays: '还剩几天时亮黄灯',
    yellowHint: '不能多于提示的天数，0 到 60',
    yellowShare: '用到百分之几时亮黄灯',
    shareHint: '50 到 100；天数和百分比哪个先到就按哪个',
    fixed: '超过承诺期限的次日亮红灯，超过法定期限的次日亮超期灯，暂停期间为灰灯。这些由规则定，不能改。',
    fault: {
      days: '天数要填 0 到 60 的整数',
      share: '百分比要填 50 到 100 的整数',
      order: '提示不能晚于黄灯：提示的天数不能少于黄灯的天数',
    },
    sample: '这样设是什么意思',
    sampleSays: '承诺期限的第几天变灯，开始的当日不计入',
    promise: '承诺期限',
    days: '{n} 天',
    onDay: '第 {n} 天',
    left: '剩 {n} 天',
    never: '不单独亮',
  },
};
