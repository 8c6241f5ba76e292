/** What the sign over a counter says. */
export const signZh = {
  sign: {
    counter: '号窗口',
    counterBeside: 'Counter {n}',
    called: '请到本窗口',
    again: '第 {n} 次呼叫',
    againShort: '第 {n} 次',
    serving: '办理中',
    idle: '请稍候',
    paused: '暂停服务',
    closed: '未开',
    instead: '请到 {n} 号窗口',
    guide: '请到导办台',
    badge: '工号 {badge}',
    duty: '值班领导',
    waiting: '等候',
    people: '人',
    nowhere: '这块屏还没有选定窗口',
  },
};
