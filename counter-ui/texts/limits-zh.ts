/** The page on which a hall sets what keeps numbers from being hoarded. */
export const limitsZh = {
  limits: {
    intro: '只约束自助取号机；导办台可以破例。保存后立即生效',
    personQueue: '每人每天每项业务最多取几个号',
    personHall: '每人每天在本大厅最多取几个号',
    forOthers: '每人每天最多替别人取几个号',
    lastMinutes: '下班前几分钟停止取号',
    byHours: '按取号时间',
    byWait: '估计等到下班也排不上时，停止取号',
    queue: '业务队列',
    id: '实名',
    named: '凭身份证号取号',
    bands: '放号时段和每段的号数',
    allDay: '全天放号',
    bandsHow: '照这样写：8:00-12:00 40，13:00-17:00 30。时段落在整刻钟上',
  },
};
