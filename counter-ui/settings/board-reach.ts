import type { Board } from '../../server/contract/boards.ts';

/** The size in which each kind is drawn. */
export const PICTURE = {
  hall: { width: 1_920, height: 1_080 },
  waiting: { width: 1_920, height: 1_080 },
  wall: { width: 1_920, height: 1_080 },
  sign: { width: 1_280, height: 720 },
} as const;

/** Width and height of a board's picture in pixels. */
export function pictureOf({ shows, upright }: Pick<Board, 'shows' | 'upright'>): {
  width: number;
  height: number;
} {
  const { width, height } = PICTURE[shows];
  return upright ? { width: height, height: width } : { width, height };
}

/** What one must be able to read, in pixels of height: figures 0.70 em, Han text of the wall 0.92 em (LOOK 3). */
function readPixels({ shows, upright }: Pick<Board, 'shows' | 'upright'>): number {
  if (shows === 'wall') return 0.92 * 24;
  if (shows === 'sign') return 0.7 * 290;
  if (shows === 'waiting') return 0.7 * 80;
  return 0.7 * (upright ? 74 : 96);
}

/** How far away a board can be read, in metres: figures 200 times their height, text 250 times (LOOK 3). */
export function reachOf(board: Pick<Board, 'shows' | 'upright' | 'inches'>): number {
  const { width, height } = pictureOf(board);
  const pitch = (board.inches * 25.4) / Math.hypot(width, height);
  const times = board.shows === 'wall' ? 250 : 200;
  return Math.round((readPixels(board) * pitch * times) / 100) / 10;
}
