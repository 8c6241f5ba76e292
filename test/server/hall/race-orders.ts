import { accept, type Act, type Decision } from '../../../server/domain/decision.ts';
import type { Fact } from '../../../server/domain/facts.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';

/** Gives so many numbers in one decision, round the queues: 20,000 of them one by one are no part of the race. */
export function decideTakeMany(
  hall: Hall,
  { input, newId, commandId }: Act<{ times: number; queues: readonly string[] }>,
): Decision<null> {
  const next = new Map(input.queues.map(queueId => [queueId, hall.lines.get(queueId)!.next]));
  const facts = Array.from({ length: input.times }, (_, at): Fact => {
    const queueId = input.queues[at % input.queues.length]!;
    const number = next.get(queueId)!;
    next.set(queueId, number + 1);
    const ids = { ticketId: newId(), queueId, number, commandId: `${commandId}-${at}` };
    return { kind: 'ticket.taken', ...ids, itemCode: null, stationId: null, holder: null };
  });
  return accept(facts, null);
}

/** Serves whoever stands at a counter, so that all counters are free for the next round. */
export function decideFinishAll(hall: Hall): Decision<null> {
  const facts = [...hall.desks.values()].flatMap((desk): Fact[] => {
    const { ticketId } = desk;
    if (ticketId === null) return [];
    return [
      { kind: 'ticket.started', ticketId },
      { kind: 'ticket.finished', ticketId },
    ];
  });
  return accept(facts, null);
}
