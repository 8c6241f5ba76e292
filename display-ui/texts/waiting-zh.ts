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
    estimatedAt: '等候为 {time} 估算',
    moved: {
      fewer_counters: '窗口减少，等候变长',
      more_counters: '窗口增加，等候变短',
      went_before: '优先和预约的先办',
      slower: '办得慢，等候变长',
      faster: '办得快，等候变短',
    },
    caption: '请 {label} 号到 {counter} 号窗口办理',
  },
};
