import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';

export interface Reserved {
  readonly rollId: string;
  readonly series: number;
}

/** Reserves a block of paper numbers of a queue (rule N10), open day or not; refuses a queue that is not there. */
export function decideReserveRoll(
  hall: Hall,
  act: Act<{ readonly queueId: string; readonly size: number }>,
): Decision<Reserved> {
  const { queueId, size } = act.input;
  const queue = hall.queues.get(queueId);
  if (!queue) return refuse('queue.unknown');
  let series = 1;
  for (const roll of hall.rolls.values()) series = Math.max(series, roll.series + 1);
  const rollId = act.newId();
  return accept([{ kind: 'roll.reserved', rollId, queueId, prefix: queue.prefix, series, size }], {
    rollId,
    series,
  });
}
