/** What a board says in place of calls: notices, hours, bulletins. */
export const noticeZh = {};
