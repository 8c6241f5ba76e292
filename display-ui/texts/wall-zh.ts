/** What the supervision wall says, besides what the staff’s pages say too. */
export const wallZh = {};
