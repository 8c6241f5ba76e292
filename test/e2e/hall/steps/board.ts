import type { Screen } from '../../../support/chromium.ts';
import { SIZES, type StoryHall } from '../hall.ts';
import { part } from './screen.ts';

/** A board on a wall, once it shows the hall; `query` is what stands behind its address. */
export async function openBoard(
  hall: StoryHall,
  size: { width: number; height: number } = SIZES.board,
  query = '',
): Promise<Screen> {
  const board = await hall.open(size, `/display${query}`);
  await part(board.page, 'board').waitFor();
  return board;
}
