import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFor } from '../../../server/domain/queue/call.ts';
import { decideReturn } from '../../../server/domain/queue/miss.ts';
import { OPEN_TICKET_RULES } from '../../../server/domain/queue/rules/rules.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { labelsIn } from '../../support/hall/at-counter.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { call, makeHall, openCounter, seatOf, take } from '../../support/hall/ready-hall.ts';
import { waitingIds } from '../../../server/domain/queue/line.ts';

const taken = (hall: PracticeHall, queueId: string): string => {
  const answer = take(hall, { queueId });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.data.ticketId;
};

/** Calls the next at counter 3, which serves every queue, and says that nobody came; gives who it was. */
function missNext(hall: PracticeHall): string {
  const answer = call(hall, 'c-3', 'staff-3');
  if (!answer.ok) throw new Error(answer.refusal.code);
  const { ticketId } = answer.data;
  const input = { counterId: 'c-3', seat: seatOf('staff-3'), ticketId };
  hall.must(decideInHand('miss'), input, { sender: staff('staff-3') });
  return ticketId;
}

function hallWith(waiting: number): PracticeHall {
  const hall = makeHall();
  openCounter(hall, 'c-3', 'staff-3');
  for (let i = 0; i < waiting; i += 1) taken(hall, 'q-a');
  return hall;
}

describe('who misses the call and comes back', () => {
  it.each([
    [6, ['A002', 'A003', 'A004', 'A001', 'A005', 'A006']],
    [4, ['A002', 'A003', 'A004', 'A001']],
    [3, ['A002', 'A003', 'A001']],
    [1, ['A001']],
  ])('[T5] of %i goes three places behind the head, or to the end of a shorter line', (waiting, line) => {
    const hall = hallWith(waiting);
    const answer = hall.run(decideReturn, { ticketId: missNext(hall) });
    expect(answer).toMatchObject({ data: { label: 'A001', ahead: line.indexOf('A001') } });
    expect(labelsIn(hall, 'q-a')).toEqual(line);
  });

  it('[T5] stands before everybody who takes a number later', () => {
    const hall = hallWith(2);
    hall.must(decideReturn, { ticketId: missNext(hall) });
    taken(hall, 'q-a');
    expect(labelsIn(hall, 'q-a')).toEqual(['A002', 'A001', 'A003']);
  });

  it('[T5] any number of misses and returns keeps the order of the others and the place that was promised', () => {
    const steps = fc.array(fc.constantFrom('miss', 'return', 'take', 'call'), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), steps, (waiting, story) => {
        const hall = hallWith(waiting);
        const missed: string[] = [];
        for (const step of story) {
          const before = waitingIds(hall.hall.lines.get('q-a')!);
          if (step === 'take') taken(hall, 'q-a');
          else if (before.length > 0 && step !== 'return') {
            const gone = missNext(hall);
            expect(gone).toBe(before[0]);
            if (step === 'miss') missed.push(gone);
          } else {
            const ticketId = missed.shift();
            if (ticketId === undefined) continue;
            const { ahead } = hall.must(decideReturn, { ticketId });
            const after = waitingIds(hall.hall.lines.get('q-a')!);
            expect(after.indexOf(ticketId)).toBe(ahead);
            expect(ahead).toBe(Math.min(OPEN_TICKET_RULES.places, before.length));
            expect(after.filter(id => id !== ticketId)).toEqual(before);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('[T5] cannot come back while the hall is closed, nor as nobody', () => {
    const shut = makeHall({ open: false });
    expect(shut.run(decideReturn, { ticketId: 'x' })).toMatchObject({ refusal: { code: 'day.closed' } });
    expect(makeHall().run(decideReturn, { ticketId: 'x' })).toMatchObject({
      refusal: { code: 'ticket.unknown' },
    });
  });
});

describe('who is called next', () => {
  it('[Q1] of the heads of the lines that the counter serves, the one that waits longest', () => {
    const hall = makeHall();
    openCounter(hall, 'c-2', 'staff-2');
    const [a, c, b] = ['q-a', 'q-c', 'q-b'].map(queueId => taken(hall, queueId));
    expect(nextFor(hall.hall, 'c-2', hall.now)).toBe(c);
    expect(call(hall, 'c-2', 'staff-2')).toMatchObject({
      data: { ticketId: c, counterId: 'c-2', label: 'CD001' },
    });
    expect(nextFor(hall.hall, 'c-2', hall.now)).toBe(b);
    expect(nextFor(hall.hall, 'c-3', hall.now)).toBe(a);
    expect(nextFor(hall.hall, 'c-none', hall.now)).toBeNull();
  });

  it('[Q1] one queue alone is called in the order of its numbers', () => {
    const hall = hallWith(5);
    const order = Array.from({ length: 5 }, () => hall.hall.tickets.get(missNext(hall))!.label);
    expect(order).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
    expect(call(hall, 'c-3', 'staff-3')).toMatchObject({ refusal: { code: 'counter.nobody_waiting' } });
  });
});
