/** What the pages of supervision say, besides what the wall says too. */
export const supervisionZh = {};
