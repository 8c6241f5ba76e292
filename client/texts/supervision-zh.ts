/** Words of supervision that the staff’s pages and the wall both say, under `supervision`. */
export const supervisionZh = {};
