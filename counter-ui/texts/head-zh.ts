/** What stands over every page of the staff, and at their door. */
export const headZh = {
  head: {
    counters: '窗口',
    guide: '导办台',
    catalogue: '目录',
    director: '主任',
    supervision: '督查',
    signOut: '退出登录',
    up: '已连接',
    down: '连接中断',
    stale: '信息停在 {time}，正在恢复',
    waitingActs: '连接中断，操作恢复后送出',
    printing: '打印正常',
    badge: '工号 {badge}',
    state: {
      serving: '办理中',
      called: '已叫号',
      idle: '空闲',
      paused: '暂停 {time}',
      closed: '未开',
    },
    condition: {
      ready: '正常',
      low: '纸快用完',
      out: '缺纸',
      cover: '盖子开着',
      fault: '故障',
      away: '没有连上',
    },
  },
  signIn: { title: '登录', login: '登录名', password: '密码', submit: '登录' },
};
