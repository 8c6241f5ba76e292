import { accept } from '../../../server/domain/decision.ts';
import { decideFinishAll } from '../hall/race-orders.ts';
import { type Scene, told } from './scene.ts';

/** The first of those who have a counter, alone at it and empty-handed. */
export async function aloneAtDesk({ test, ground }: Scene) {
  await test.order(decideFinishAll, {});
  const close = [...ground.hall.desks.ids()].map(counterId => ({
    kind: 'counter.closed' as const,
    counterId,
  }));
  await test.order(() => accept(close, null), {});
  const { client, member, counterId } = ground.askers.find(asker => asker.counterId !== null)!;
  const place = { counterId: counterId!, seat: member!.seat };
  await told(client, 'counter:open', place);
  return { client, place };
}

/** Somebody who has just taken a number of a queue. */
export async function newTicket({ test }: Scene, queueId: string): Promise<string> {
  return (await test.director.must('ticket:take', { queueId })).ticketId;
}
