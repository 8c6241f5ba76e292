/** What is said of officers who relieve one another (AB岗). */
export const reliefZh = {
  relief: {
    title: '接办同事的号（AB岗）',
    at: '{n} 号窗口 · 工号 {badge}',
    ticket: { take: '接过来', back: '接回来' },
    ticketSubmit: '接过 {label}',
    take: '顶岗',
    back: '回岗',
    takeHint: '手里的号连同时间和办件一起接过来，不再叫号；同事从现在起离岗。',
    backHint: '接回自己的窗口和手里的号。',
    why: '同事为什么离开',
    standing: '顶 {badge} 的岗，自 {time}',
    page: 'AB 岗',
    intro: '谁可以顶谁的岗。顶岗时手里的号连同时间和办件一起交接，各人的用时各算各的。',
    officer: '窗口人员',
    reliefs: '谁来顶岗',
    choose: '可以选几个人',
    none: '还没有窗口人员',
    officers: '各人',
    badge: '工号',
    served: '用时（分）',
  },
};
