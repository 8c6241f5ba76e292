import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';

export interface AssignInput {
  readonly codes: readonly string[];
  /** Null: no queue of this hall serves them. */
  readonly queueId: string | null;
}

/** Sends items to a queue of the hall or to none (rule H5); one unknown item refuses all of them. */
export function decideAssignItems(hall: Hall, act: Act<AssignInput>): Decision<{ items: number }> {
  const { queueId } = act.input;
  const codes = [...new Set(act.input.codes)];
  if (codes.some(code => !hall.items.has(code))) return refuse('item.unknown');
  if (queueId !== null && !hall.queues.has(queueId)) return refuse('queue.unknown');
  return accept([{ kind: 'catalogue.assigned', codes, queueId }], { items: codes.length });
}
