import { missLacks, recallLacks } from '../../../server/domain/queue/rules/calls.ts';
import { describe, expect, it } from 'vitest';
import type { DueRow } from '../../../server/domain/decision.ts';
import { decideReturn } from '../../../server/domain/queue/miss.ts';
import { decideHeldOver, decideNotBack } from '../../../server/domain/queue/not-back.ts';
import { OPEN_TICKET_RULES, USUAL_TICKET_RULES } from '../../../server/domain/queue/rules/rules.ts';
import { decideSetTickets } from '../../../server/domain/queue/rules/set.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideHold } from '../../../server/domain/queue/hold.ts';
import { decideSetStaff } from '../../../server/domain/staff/register.ts';
import { AtCounter, labelsIn, ticketOf } from '../../support/hall/at-counter.ts';
import { CLOCK, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, seatOf } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

const [SECOND, MINUTE] = [1_000, 60_000];

/** A hall with these rules; a ticket of queue A is called at counter 1, four more wait. */
function calledUnder(rules = {}) {
  const hall = makeHall();
  hall.must(decideSetTickets, { rules: { ...USUAL_TICKET_RULES, ...rules } });
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  for (let i = 0; i < 5; i += 1) ticketOf(hall, 'q-a');
  const ticketId = one.called();
  const at = { counterId: 'c-1', seat: seatOf('staff-1'), ticketId };
  const ticket = () => hall.hall.tickets.get(ticketId)!;
  const comeBack = () => hall.run(decideReturn, { ticketId });
  /** Called as often as it takes, and missed. */
  const miss = () => {
    while (ticket().state === 'called' && !one.act('miss', ticketId).ok) {
      hall.pass(20 * SECOND);
      one.act('recall', ticketId);
    }
  };
  /** The row by which the clock looks at it, of a decision that was not taken. */
  const dueOf = (rows: readonly unknown[] = []): DueRow[] =>
    rows.flatMap(row => {
      const { table, put } = row as { table: string; put?: DueRow };
      return table === 'due' && put ? [put] : [];
    });
  return { hall, one, at, ticketId, ticket, comeBack, miss, dueOf, as: { sender: staff('staff-1') } };
}

describe('calling again', () => {
  it('[T11] is refused before its seconds are over, with how many are left, and after its last time', () => {
    const { hall, one, ticketId } = calledUnder();
    hall.pass(7_500);
    expect(one.act('recall', ticketId)).toMatchObject({
      refusal: { code: 'ticket.recall_too_soon', params: { label: 'A001', seconds: 13 } },
    });
    for (let i = 0; i < 5; i += 1) {
      hall.pass(20 * SECOND);
      expect(one.act('recall', ticketId).ok).toBe(true);
    }
    hall.pass(20 * SECOND);
    expect(one.act('recall', ticketId)).toMatchObject({
      refusal: { code: 'ticket.recalled_enough', params: { label: 'A001', calls: 6 } },
    });
    expect(one.act('start', ticketId).ok).toBe(true);
  });

  it('[T11] may be done at once, twenty times, where a hall has set nothing', () => {
    const hall = makeHall();
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    const ticketId = ticketOf(hall, 'q-a');
    one.called();
    for (let i = 0; i < 20; i += 1) expect(one.act('recall', ticketId).ok).toBe(true);
    expect(one.act('recall', ticketId)).toMatchObject({ refusal: { code: 'ticket.recalled_enough' } });
    expect(one.act('miss', ticketId).ok).toBe(true);
  });
});

describe('who does not come', () => {
  it('[T12] is missed after three calls and twenty seconds more; until then it says what is left', () => {
    const { hall, one, ticketId, ticket } = calledUnder();
    const left = () => {
      const answer = one.act('miss', ticketId);
      return answer.ok ? 'missed' : [answer.refusal.code, answer.refusal.params];
    };
    expect(left()).toEqual(['ticket.too_few_calls', { label: 'A001', calls: 2 }]);
    for (const calls of [1, 0]) {
      hall.pass(20 * SECOND);
      one.act('recall', ticketId);
      if (calls > 0) expect(left()).toEqual(['ticket.too_few_calls', { label: 'A001', calls }]);
    }
    expect(left()).toEqual(['ticket.miss_too_soon', { label: 'A001', seconds: 20 }]);
    hall.pass(19_001);
    expect(left()).toEqual(['ticket.miss_too_soon', { label: 'A001', seconds: 1 }]);
    hall.pass(999);
    expect(left()).toBe('missed');
    expect(ticket()).toMatchObject({ state: 'missed', misses: 1 });
  });

  it('[T13] comes back once within half an hour, three places later; the second miss ends the number', () => {
    const { hall, one, ticket, comeBack, miss } = calledUnder();
    miss();
    hall.pass(30 * MINUTE);
    expect(comeBack()).toMatchObject({ ok: true, data: { label: 'A001', ahead: 3 } });
    expect(labelsIn(hall, 'q-a')).toEqual(['A002', 'A003', 'A004', 'A001', 'A005']);
    for (let i = 0; i < 3; i += 1) one.act('finish', one.serving());
    expect(one.called()).toBe(ticket().id);
    miss();
    expect(ticket()).toMatchObject({ state: 'voided', reason: 'missed_again', misses: 2 });
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({ missed: 2 });
    expect(comeBack()).toMatchObject({ refusal: { code: 'ticket.wrong_state' } });
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T13] is refused after half an hour, and ended by the clock then, not before', () => {
    const { hall, one, at, as, ticket, ticketId, comeBack, dueOf } = calledUnder({ missCalls: 1 });
    hall.pass(20 * SECOND);
    const decision = hall.decide(decideInHand('miss'), at, as);
    const [due] = dueOf(decision.rows);
    expect(due).toEqual({ at: hall.now + 30 * MINUTE, kind: 'ticket.missed', subject: ticketId });
    expect(one.act('miss', ticketId).ok).toBe(true);
    hall.pass(30 * MINUTE - 1);
    // The rules were changed meanwhile: it is looked at again at the later time.
    const longer = { ...USUAL_TICKET_RULES, backMinutes: 40 };
    hall.must(decideSetTickets, { rules: longer });
    hall.pass(1);
    const early = hall.decide(decideNotBack, due!, { sender: CLOCK });
    expect(early.facts).toEqual([]);
    expect(early.rows).toEqual([
      { table: 'due', drop: due },
      { table: 'due', put: { ...due, at: due!.at + 10 * MINUTE } },
    ]);
    hall.pass(10 * MINUTE + 1);
    expect(comeBack()).toMatchObject({
      refusal: { code: 'ticket.back_too_late', params: { label: 'A001', minutes: 40 } },
    });
    expect(hall.run(decideNotBack, due!, { sender: CLOCK }).ok).toBe(true);
    expect(ticket()).toMatchObject({ state: 'voided', reason: 'not_back' });
    const again = hall.decide(decideNotBack, due!, { sender: CLOCK });
    expect(again).toMatchObject({ facts: [], rows: [{ table: 'due', drop: due }] });
  });

  it('[T13] may come back as often as it did before a hall allowed fewer times, and not more', () => {
    const { hall, miss, comeBack } = calledUnder({ returns: null });
    miss();
    hall.must(decideSetTickets, { rules: { ...USUAL_TICKET_RULES, returns: 0 } });
    expect(comeBack()).toMatchObject({ refusal: { code: 'ticket.back_too_often', params: { times: 0 } } });
  });

  it('[T13] does not lose the number because its officer was put out', () => {
    const { hall, ticket, comeBack, miss, one } = calledUnder();
    miss();
    comeBack();
    for (let i = 0; i < 3; i += 1) one.act('finish', one.serving());
    one.called();
    hall.must(decideSetStaff, { staffId: 'staff-1', roles: ['officer'], active: false });
    expect(ticket()).toMatchObject({ state: 'missed', misses: 2 });
  });
});

describe('the rules for tickets', () => {
  it('[T14] are refused with more calls before a miss than may be made, and from an old base', () => {
    const hall = makeHall();
    const set = (rules = {}, base?: number) =>
      hall.run(decideSetTickets, { rules: { ...USUAL_TICKET_RULES, ...rules }, base });
    expect(set({ recalls: 1, missCalls: 3 })).toMatchObject({
      refusal: { code: 'tickets.too_many_calls', params: { calls: 2 } },
    });
    expect(set({ recalls: 2, missCalls: 3 }, 0).ok).toBe(true);
    expect(set({}, 0)).toMatchObject({ refusal: { code: 'settings.changed' } });
    expect(set({}, hall.hall.ticketRules.get('hall')!.revision).ok).toBe(true);
    expect(hall.hall.ticketRules.get('hall')!.rules).toEqual(USUAL_TICKET_RULES);
  });

  it('[T14] hold from the next act on', () => {
    const { hall, one, ticketId } = calledUnder();
    expect(one.act('miss', ticketId).ok).toBe(false);
    hall.must(decideSetTickets, { rules: OPEN_TICKET_RULES });
    expect(one.act('miss', ticketId).ok).toBe(true);
  });
});

describe('who is on hold and does not come back', () => {
  it.each([
    [10, 10 + 15],
    [undefined, 15],
  ])('[T15] is ended by the clock: expected in %s min, ended after %s', (minutes, after) => {
    const { hall, one, at, as, ticket, ticketId, dueOf } = calledUnder({ holdMinutes: 15 });
    one.act('start', ticketId);
    const input = { ...at, reason: 'paying' as const, minutes };
    const [due] = dueOf(hall.decide(decideHold, input, as).rows);
    expect(due).toEqual({ at: hall.now + after * MINUTE, kind: 'ticket.held', subject: ticketId });
    one.hold(ticketId, minutes);
    hall.pass(after * MINUTE - 1);
    expect(hall.decide(decideHeldOver, due!, { sender: CLOCK }).facts).toEqual([]);
    hall.pass(1);
    hall.run(decideHeldOver, due!, { sender: CLOCK });
    expect(ticket()).toMatchObject({ state: 'voided', reason: 'not_back' });
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T15] stays till the day closes where no such time is set, and who is in hand again is let be', () => {
    const { hall, one, at, as, ticket, ticketId, dueOf } = calledUnder();
    one.act('start', ticketId);
    expect(dueOf(hall.decide(decideHold, { ...at, reason: 'paying' }, as).rows)).toEqual([]);
    one.hold(ticketId);
    one.resume(ticketId);
    hall.must(decideSetTickets, { rules: { ...USUAL_TICKET_RULES, holdMinutes: 1 } });
    const due = { at: hall.now, kind: 'ticket.held', subject: ticketId } as const;
    expect(hall.decide(decideHeldOver, due, { sender: CLOCK }).facts).toEqual([]);
    expect(ticket().state).toBe('serving');
  });
});

describe('a clock that is behind the last call', () => {
  const called = { calls: 1, lastCallAt: 10_000 };
  it('[T11][T12] makes no gap where the hall wants none, and the whole one where it wants one', () => {
    expect(recallLacks(OPEN_TICKET_RULES, called, 9_200)).toBeNull();
    expect(missLacks(OPEN_TICKET_RULES, called, 9_200)).toBeNull();
    expect(recallLacks({ ...OPEN_TICKET_RULES, gapSeconds: 20 }, called, 10_000)).toEqual({
      left: 20,
      seconds: 20,
    });
  });
});
