import type { Board } from '../server/contract/boards.ts';

/** What a page knows of itself: the board asked for in its address, its station, how its screen stands. */
export interface PageOfBoard {
  readonly asked: string | null;
  readonly stationId: string | null;
  readonly upright: boolean;
}

/** What hangs nowhere in the plan: the whole hall, always lit. */
function hallBoard(upright: boolean): Board {
  return {
    id: 'hall',
    name: { zh: '大厅屏', en: 'Hall board' },
    shows: 'hall',
    upright,
    stationId: null,
    zoneIds: [],
    counterId: null,
    inches: 65,
    metres: 10,
    english: true,
    calm: false,
    bulletins: true,
    light: { kind: 'always' },
    dim: null,
  };
}

/** Which board this page is: the one its address names, else its station's, else the whole hall as the screen stands. */
export function ownBoard(
  { asked, stationId, upright }: PageOfBoard,
  boards: Readonly<Record<string, Board>>,
): Board {
  const byAddress = asked === null ? undefined : boards[asked];
  const byStation = Object.values(boards).find(board => stationId !== null && board.stationId === stationId);
  return byAddress ?? byStation ?? hallBoard(upright);
}
