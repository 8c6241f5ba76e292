import type { Sender } from '../../../server/domain/decision.ts';
import { decideContinue, decidePause } from '../../../server/domain/counters/pause.ts';
import { decideHold, decideResume } from '../../../server/domain/queue/hold.ts';
import { decidePrioritize } from '../../../server/domain/queue/priority.ts';
import { anyCounter } from '../../../server/domain/queue/calling/ahead.ts';
import { callingRules, waitingIn } from '../../../server/domain/queue/calling/in-hall.ts';
import { order } from '../../../server/domain/queue/calling/order.ts';
import { decideInHand, type InHandAct } from '../../../server/domain/queue/serve.ts';
import { decideTransfer } from '../../../server/domain/queue/transfer.ts';
import { type PracticeHall, staff } from './practice-hall.ts';
import { call, openCounter, seatOf, take, type TakeAs } from './ready-hall.ts';

/** Takes a number and gives the ticket's id; throws a refusal. */
export function ticketOf(hall: PracticeHall, queueId: string, as: TakeAs = {}): string {
  const answer = take(hall, { queueId }, as);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.data.ticketId;
}

/** The labels of those who wait in a queue, in the order in which they would be called now; who waits for one counter first. */
export function labelsIn({ hall, now }: PracticeHall, queueId: string): string[] {
  const lines = new Map([[queueId, waitingIn(hall, queueId)]]);
  const back = lines.get(queueId)!.candidates.filter(({ forCounter }) => forCounter !== null);
  const called = order(lines, anyCounter(queueId), callingRules(hall), now);
  return [...back, ...called].map(({ ticketId }) => hall.tickets.get(ticketId)!.label);
}

/** One officer at one open counter, and what is done there. */
export class AtCounter {
  readonly hall: PracticeHall;
  readonly counterId: string;
  private readonly seat: { counterId: string; seat: string };
  private readonly officerId: string;
  private readonly as: { sender: Sender };

  constructor(hall: PracticeHall, counterId: string, officerId: string) {
    openCounter(hall, counterId, officerId);
    this.hall = hall;
    this.counterId = counterId;
    this.officerId = officerId;
    this.seat = { counterId, seat: seatOf(officerId) };
    this.as = { sender: staff(officerId) };
  }
  call() {
    return call(this.hall, this.counterId, this.officerId);
  }
  /** Calls the next one; gives its id, throws a refusal. */
  called(): string {
    const answer = this.call();
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.data.ticketId;
  }
  /** Calls the next one and begins to serve it. */
  serving(): string {
    const ticketId = this.called();
    this.act('start', ticketId);
    return ticketId;
  }
  act(verb: InHandAct, ticketId: string) {
    return this.hall.run(decideInHand(verb), { ...this.seat, ticketId }, this.as);
  }
  hold(ticketId: string, minutes?: number) {
    return this.hall.run(decideHold, { ...this.seat, ticketId, reason: 'paying', minutes }, this.as);
  }
  resume(ticketId: string) {
    return this.hall.run(decideResume, { ...this.seat, ticketId }, this.as);
  }
  transfer(ticketId: string, queueId: string, comesBack = false) {
    return this.hall.run(decideTransfer, { ...this.seat, ticketId, queueId, comesBack }, this.as);
  }
  pause(minutes?: number) {
    return this.hall.run(decidePause, { ...this.seat, reason: 'meal', minutes }, this.as);
  }
  goOn() {
    return this.hall.run(decideContinue, this.seat, this.as);
  }
}

/** A guide has seen that somebody goes before. */
export function prioritize(hall: PracticeHall, ticketId: string) {
  const input = { ticketId, category: 'disabled', evidence: 'card' } as const;
  return hall.run(decidePrioritize, input, { sender: staff('staff-guide') });
}
