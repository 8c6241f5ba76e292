/** What the waiting board says. */
export const waitingZh = {
  waiting: {
    queue: '业务',
    counters: '{numbers} 号窗口',
    lastCalled: '刚叫到',
    people: '还在等',
    band: '现在取号，约等',
    person: '人',
    minutes: '分钟',
    none: '不用等',
    unknown: '时间暂不可知',
    caption: '请 {label} 号到 {counter} 号窗口办理',
  },
};
