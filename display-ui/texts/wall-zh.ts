/** What the supervision wall says, besides what the staff’s pages say too. */
export const wallZh = {
  wall: {
    title: '{hall} · 效能督查',
    unpaired: '这块屏还没有接入',
    pairing: '督查屏只在接入的屏上显示。请主任在设置里接入这块屏',
  },
};
