import type { Board } from '../server/contract/boards.ts';
import type { ViewSnapshot } from '../server/contract/views/specs.ts';
import type { Call } from './panel.ts';

type Snapshot = ViewSnapshot<'board'>;

/** What a number bears in the preview, in turn: most bear nothing. */
const BADGES = ['priority', null, 'booked', null, null] as const;
const MOST = 8;

/**
 * What a preview shows where nobody is called: made-up calls at the counters that this board shows, the first of them fresh
 * since `at`, epoch ms, so that one sees where everything will stand. Pure.
 */
export function withSampleCalls(snapshot: Snapshot, board: Board, at: number): Snapshot {
  const isOurs = ([id, { zoneId }]: [string, { zoneId: string }]): boolean =>
    board.shows === 'sign'
      ? id === board.counterId
      : board.zoneIds.length === 0 || board.zoneIds.includes(zoneId);
  const shown = Object.entries(snapshot.counters)
    .filter(isOurs)
    .sort(([, a], [, b]) => a.number - b.number)
    .slice(0, MOST);
  const calls: Record<string, Call> = {};
  const counters = { ...snapshot.counters };
  for (const [place, [id, counter]] of shown.entries()) {
    const queueId = snapshot.services[id]?.queueIds[0] ?? '';
    const label = `${snapshot.queues[queueId]?.prefix ?? 'A'}${String(23 + 7 * place).padStart(3, '0')}`;
    const state = place === 0 ? ('called' as const) : ('serving' as const);
    const { number, zoneId } = counter;
    const badge = BADGES[place % BADGES.length]!;
    calls[`sample-${id}`] = {
      ...{ label, counter: number, zoneId, queueId, state, calls: 1, at: at - place, badge },
    };
    counters[id] = { ...counter, open: true, state, label };
  }
  return { ...snapshot, calls, counters };
}
