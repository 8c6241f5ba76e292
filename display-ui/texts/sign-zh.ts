/** What the sign over a counter says. */
export const signZh = {};
