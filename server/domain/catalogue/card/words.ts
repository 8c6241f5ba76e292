/** The words of a card of what to bring (明白卡); what the entry says is its own. */
export const CARD_WORDS_ZH = {
  card: '办事明白卡',
  example: '（示例）',
  examples: '标“示例”的内容尚未经主管单位确认，以窗口告知为准。',
  bring: '要带什么',
  nothing: '没有列出材料，请咨询窗口',
  where: '去哪里',
  when: '什么时候去',
  howLong: '多久办好',
  visits: '到场次数',
  howMuch: '多少钱',
  complaint: '监督投诉',
  copies: (n: number) => `${n} 份`,
  waived: '免交，由大厅查询',
  free: '不收费',
  unknown: '未公布，请咨询窗口',
  times: (n: number) => (n === 0 ? '不用到场' : `${n} 次`),
  versionOf: (n: number | null, since: string | null) =>
    [n === null ? '' : `第 ${n} 版`, since === null ? '' : `${since} 起施行`].filter(Boolean).join('，'),
  scan: '扫码看本事项的流程图和最新内容。',
  more: (n: number) => `另有 ${n} 项，见办事指南`,
  days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  through: '至',
  comma: '、',
  semicolon: '；',
};

export type CardWords = typeof CARD_WORDS_ZH;

export const CARD_WORDS_EN: CardWords = {
  card: 'What to bring',
  example: ' (example)',
  examples:
    'What is marked “example” is not yet confirmed by the body in charge. What the counter tells you counts.',
  bring: 'What to bring',
  nothing: 'No materials are listed. Please ask at the counter',
  where: 'Where',
  when: 'When',
  howLong: 'How long',
  visits: 'Visits',
  howMuch: 'Fee',
  complaint: 'Complaints',
  copies: n => `× ${n}`,
  waived: 'Not needed: the hall looks it up',
  free: 'Free of charge',
  unknown: 'Not published, please ask at the counter',
  times: n => (n === 0 ? 'No visit needed' : n === 1 ? '1 visit' : `${n} visits`),
  versionOf: (n, since) =>
    [n === null ? '' : `Version ${n}`, since === null ? '' : `in force since ${since}`]
      .filter(Boolean)
      .join(', '),
  scan: 'Scan for the flow chart and the latest version of this item.',
  more: n => `${n} more: see the guide`,
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  through: '–',
  comma: ', ',
  semicolon: '; ',
};

export const cardWordsIn = (language: 'zh' | 'en'): CardWords =>
  language === 'en' ? CARD_WORDS_EN : CARD_WORDS_ZH;
