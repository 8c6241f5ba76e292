import { describe, expect, it } from 'vitest';
import { decideAutomatic } from '../../../../server/domain/counters/automatic.ts';
import { decideOpenCounter } from '../../../../server/domain/counters/open.ts';
import { decideContinue, decidePause } from '../../../../server/domain/counters/pause.ts';
import type { Act, Decision } from '../../../../server/domain/decision.ts';
import { decideConfigure } from '../../../../server/domain/hall/configure.ts';
import { decideLift, decideRaise } from '../../../../server/domain/notice/raise.ts';
import { decideCallOut } from '../../../../server/domain/queue/call-out.ts';
import { withAutomaticCalls } from '../../../../server/domain/queue/calling/automatic.ts';
import { decideInHand } from '../../../../server/domain/queue/serve.ts';
import { decideTake } from '../../../../server/domain/queue/take.ts';
import type { Hall } from '../../../../server/domain/state/hall.ts';
import { AtCounter, ticketOf } from '../../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../../support/hall/plan.ts';
import { device, type PracticeHall, staff } from '../../../support/hall/practice-hall.ts';
import { makeHall, preparedFor, seatOf } from '../../../support/hall/ready-hall.ts';

/** What every handler's decision is put through. */
const whole =
  <Input, Prepared>(rule: (hall: Hall, act: Act<Input, Prepared>) => Decision) =>
  (hall: Hall, act: Act<Input, Prepared>): Decision =>
    withAutomaticCalls(hall, act as Act<unknown, unknown>, rule(hall, act));

const ONE = { counterId: 'c-1', seat: seatOf('staff-1') };
const BY_ONE = { sender: staff('staff-1') };

/** Counter 1 and 2 call by themselves; 1 is open. */
function automaticHall(): PracticeHall {
  const hall = makeHall();
  const counters = SMALL_PLAN.counters.map(one => ({ ...one, automatic: one.number < 3 }));
  hall.must(decideConfigure, { plan: { ...SMALL_PLAN, counters } });
  hall.must(whole(decideOpenCounter), ONE, BY_ONE);
  return hall;
}
const take = (hall: PracticeHall, queueId = 'q-a'): void =>
  void hall.must(whole(decideTake), { queueId }, { sender: device('k-1'), prepared: preparedFor(hall) });
const inHand = (hall: PracticeHall, counterId = 'c-1'): string | null => {
  const ticketId = hall.hall.desks.get(counterId)?.ticketId ?? null;
  return ticketId === null ? null : hall.hall.tickets.get(ticketId)!.label;
};

describe('a counter that calls by itself', () => {
  it('[Q10] is given who comes while it is idle, and the next one in the act that frees it', () => {
    const hall = automaticHall();
    take(hall);
    expect(inHand(hall)).toBe('A001');
    take(hall);
    take(hall);
    expect(inHand(hall)).toBe('A001');
    const ticketId = hall.hall.desks.get('c-1')!.ticketId!;
    hall.must(whole(decideInHand('miss')), { ...ONE, ticketId }, BY_ONE);
    expect(hall.journal.slice(-2).map(({ fact }) => fact.kind)).toEqual(['ticket.missed', 'ticket.called']);
    expect(inHand(hall)).toBe('A002');
  });

  it('[Q10] calls nobody while it is paused, while the hall stands still, or after its officer turned it off', () => {
    const hall = automaticHall();
    hall.must(whole(decidePause), { ...ONE, reason: 'meal' }, BY_ONE);
    take(hall);
    expect(inHand(hall)).toBeNull();
    hall.must(whole(decideContinue), ONE, BY_ONE);
    expect(inHand(hall)).toBe('A001');
    const ticketId = hall.hall.desks.get('c-1')!.ticketId!;
    take(hall);
    hall.must(whole(decideAutomatic), { ...ONE, on: false }, BY_ONE);
    hall.must(whole(decideInHand('miss')), { ...ONE, ticketId }, BY_ONE);
    expect(inHand(hall)).toBeNull();
    hall.must(whole(decideRaise), { level: 'suspend', text: null }, { sender: staff('staff-director') });
    hall.must(whole(decideAutomatic), { ...ONE, on: true }, BY_ONE);
    expect(inHand(hall)).toBeNull();
    hall.must(whole(decideLift), {}, { sender: staff('staff-director') });
    expect(inHand(hall)).toBe('A002');
  });

  it('[Q10] of two idle ones the longer idle is given the ticket, and one act may free several', () => {
    const hall = automaticHall();
    hall.pass(1_000);
    const two = { counterId: 'c-2', seat: seatOf('staff-2') };
    hall.must(whole(decideOpenCounter), two, { sender: staff('staff-2') });
    take(hall, 'q-b');
    take(hall, 'q-b');
    expect([inHand(hall, 'c-1'), inHand(hall, 'c-2')]).toEqual(['B001', 'B002']);
  });

  it('[Q10] is only where the plan says so', () => {
    const hall = automaticHall();
    const three = new AtCounter(hall, 'c-3', 'staff-3');
    const input = { counterId: three.counterId, seat: seatOf('staff-3'), on: true };
    expect(hall.run(decideAutomatic, input, { sender: staff('staff-3') })).toMatchObject({
      refusal: { code: 'counter.not_automatic' },
    });
    ticketOf(hall, 'q-c');
    expect(inHand(hall, 'c-3')).toBeNull();
  });
});

describe('a call out of turn', () => {
  const out = (hall: PracticeHall, ticketId: string) =>
    hall.run(decideCallOut, { ...ONE, ticketId, reason: 'papers' }, BY_ONE);

  it('[Q9] goes with its reason, which stays with the ticket; who is next needs none', () => {
    const hall = makeHall();
    const counter = new AtCounter(hall, 'c-1', 'staff-1');
    const [first, second] = [ticketOf(hall, 'q-a'), ticketOf(hall, 'q-a')];
    expect(out(hall, second)).toMatchObject({ ok: true, data: { label: 'A002' } });
    expect(hall.hall.tickets.get(second)).toMatchObject({ state: 'called', outOfOrder: 'papers' });
    counter.act('miss', second);
    expect(out(hall, first).ok).toBe(true);
    expect(hall.hall.tickets.get(first)!.outOfOrder).toBeNull();
  });

  it('[Q9] is refused without the skill, for one that does not wait, and at a counter that is not free', () => {
    const hall = makeHall();
    const counter = new AtCounter(hall, 'c-1', 'staff-1');
    const [mine, other] = [ticketOf(hall, 'q-a'), ticketOf(hall, 'q-c')];
    expect(out(hall, other)).toMatchObject({ refusal: { code: 'counter.other_queue' } });
    expect(out(hall, 'nobody')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    counter.called();
    expect(out(hall, mine)).toMatchObject({ refusal: { code: 'counter.busy' } });
    counter.act('miss', mine);
    expect(out(hall, mine)).toMatchObject({ refusal: { code: 'ticket.wrong_state' } });
  });
});
