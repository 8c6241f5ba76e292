/** What the waiting board says. */
export const waitingZh = {};
