/** What the hall board says. */
export const hallZh = {
  hall: {
    calling: '请到窗口办理',
    last: '刚刚叫号',
    counter: '号窗口',
    again: '第 {n} 次呼叫',
    recent: '最近叫号',
    counterHead: '窗口',
    where: '位置',
    none: '现在没有叫号',
    nobody: '现在没有人等候',
    welcome: '请先到取号机取号',
    closed: '现在不在服务时间',
    missed: '过号请到导办台',
    noMissed: '没有过号',
    waiting: '等候人数',
    people: '{n} 人',
    listen: '请听现场叫号，您的号仍然有效',
  },
};
