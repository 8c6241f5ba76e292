/** The page on which a hall sets how it tells citizens by telephone. */
export const messagesZh = {
  messages: {
    intro: '取号时留了手机号的人，快到时和叫到时各收到一条短信。不含姓名和事项，每条只发一次',
    isOn: '发短信',
    isOnHint: '关了以后，新取的号不再登记，没发的也不发',
    nearPlaces: '前面还有几位时算快到',
    nearHint: '1 到 20',
    sample: '短信样子',
    near: '快到时',
    called: '叫到时',
    nearText: '【{hall}】A012 号前面还有 {n} 位，请回到{place}等候。A012: {n} before you, please come back.',
    calledText: '【{hall}】请 A012 号到 5 号窗口办理。A012, please go to counter 5.',
    place: '一区 1-6 窗口',
    gateway: '短信网关由安装的人在服务器上配置（MESSAGES_URL）；没有配置时登记了也不会发出。',
    fault: '人数要填 1 到 20 的整数',
  },
};
