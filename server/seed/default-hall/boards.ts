import type { Board, BoardKind } from '../../domain/hall/board.ts';
import type { Text } from '../../domain/hall/plan.ts';
import { SIGN_COUNTERS } from './devices.ts';

const HOURS = { kind: 'hours', before: 30, after: 30 } as const;

/** A board as most are: by its hours, with English and bulletins, all zones. */
function board(
  stationId: string,
  shows: BoardKind,
  name: Text,
  [inches, metres]: readonly [number, number],
  change: Partial<Board> = {},
): Board {
  return {
    id: `board-${stationId}`,
    name,
    shows,
    upright: false,
    stationId,
    zoneIds: [],
    counterId: null,
    inches,
    metres,
    english: true,
    calm: false,
    bulletins: shows !== 'sign',
    light: HOURS,
    dim: null,
    ...change,
  };
}

/** The hall's boards, an example (示例); sizes and distances as LOOK reckons them. */
export const BOARDS: readonly Board[] = [
  board('d-1', 'hall', { zh: '一楼大厅横屏', en: 'Floor 1 Hall, landscape' }, [65, 10]),
  board('d-2', 'hall', { zh: '一楼大厅竖屏', en: 'Floor 1 Hall, portrait' }, [65, 7], { upright: true }),
  board('d-3', 'waiting', { zh: '一楼南侧等候区屏', en: 'Floor 1 South, waiting area' }, [65, 8], {
    zoneIds: ['z-1-south'],
  }),
  ...SIGN_COUNTERS.map(number =>
    board(`s-${number}`, 'sign', { zh: `${number}号窗口屏`, en: `Counter ${number}, sign` }, [32, 20], {
      counterId: `c-${number}`,
    }),
  ),
  board('w-1', 'wall', { zh: '值班室监督屏', en: 'Duty room, supervision wall' }, [65, 4], {
    light: { kind: 'always' },
  }),
];
