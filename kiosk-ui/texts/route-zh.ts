/** What the kiosk says of one number over several queues. */
export const routeZh = {
  route: {
    enter: '一件事',
    title: '一件事，一个号',
    says: '一个号办完几件事，每一站都按现在取号的时间排队',
    stops: '{n} 站',
    mode: { ordered: '按顺序办', any: '不分先后，哪站快先去哪站' },
    take: '取这个号',
    gone: '这条路线现在不能取，请到导办台',
    leads: '办完一站，窗口会告诉您去哪一站，手机上也能看',
  },
};
