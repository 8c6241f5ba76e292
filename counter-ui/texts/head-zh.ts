/** What stands over every page of the staff, and at their door. */
export const headZh = {
  head: {
    counters: '窗口',
    guide: '导办台',
    director: '主任',
    supervision: '督查',
    signOut: '退出登录',
    up: '已连接',
    down: '连接中断',
  },
  signIn: { title: '登录', login: '登录名', password: '密码', submit: '登录' },
};
