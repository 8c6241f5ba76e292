/** What the kiosk says in large type. */
export const elderZh = {};
