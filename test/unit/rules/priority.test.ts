import { describe, expect, it } from 'vitest';
import { decideGiveGreen } from '../../../server/domain/queue/calling/give-green.ts';
import { decideSetCalling } from '../../../server/domain/queue/calling/set.ts';
import { USUAL_CALLING } from '../../../server/domain/queue/calling/rules.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideSetCard } from '../../../server/domain/staff/card.ts';
import { AtCounter, labelsIn, prioritize, ticketOf } from '../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';

const MINUTE = 60_000;

/** Numbers of queue A, a minute one after another, and a minute gone since the last. */
function hallOf(waiting: number): { hall: PracticeHall; ids: string[] } {
  const hall = makeHall();
  return { hall, ids: Array.from({ length: waiting }, () => issued(hall, 'q-a')) };
}

function issued(hall: PracticeHall, queueId: string): string {
  const ticketId = ticketOf(hall, queueId);
  hall.pass(MINUTE);
  return ticketId;
}

describe('who goes before', () => {
  it('[T9] gains three times as fast from its issue on, and is called when that is most', () => {
    const { hall, ids } = hallOf(6);
    expect(prioritize(hall, ids[4]!)).toMatchObject({ data: { label: 'A005', ahead: 1 } });
    expect(labelsIn(hall, 'q-a')).toEqual(['A001', 'A005', 'A002', 'A003', 'A004', 'A006']);
    hall.pass(10 * MINUTE);
    expect(labelsIn(hall, 'q-a')[0]).toBe('A005');
    expect(new AtCounter(hall, 'c-1', 'staff-1').called()).toBe(ids[4]);
  });

  it('[T9] is checked once, while it waits, and while the hall is open', () => {
    const { hall, ids } = hallOf(2);
    prioritize(hall, ids[1]!);
    expect(prioritize(hall, ids[1]!)).toMatchObject({
      refusal: { code: 'ticket.prioritized_already', params: { label: 'A002' } },
    });
    expect(new AtCounter(hall, 'c-1', 'staff-1').called()).toBe(ids[1]);
    expect(prioritize(hall, ids[1]!)).toMatchObject({
      refusal: { code: 'ticket.wrong_state', params: { state: 'called' } },
    });
    expect(prioritize(hall, 'no-such-ticket')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    expect(prioritize(makeHall({ open: false }), 'x')).toMatchObject({ refusal: { code: 'day.closed' } });
  });

  it('[T9] sent to another queue it goes before there too, by its own age', () => {
    const { hall, ids } = hallOf(1);
    const others = Array.from({ length: 3 }, () => issued(hall, 'q-c'));
    const late = issued(hall, 'q-a');
    prioritize(hall, late);
    hall.pass(4 * MINUTE);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    expect(one.called()).toBe(late);
    const before = hall.hall.tickets.get(late)!;
    one.transfer(late, 'q-c');
    expect(hall.hall.tickets.get(late)).toMatchObject({
      ...{ class: 'priority', since: before.since, order: before.order, queueId: 'q-c' },
    });
    expect(labelsIn(hall, 'q-c')[0]).toBe('A002');
    expect([ids.length, others.length]).toEqual([1, 3]);
  });

  it('[Q6] no more than two in a row, while another of the queue waits', () => {
    const { hall, ids } = hallOf(6);
    for (const id of ids.slice(1, 5)) prioritize(hall, id);
    hall.pass(60 * MINUTE);
    const counter = new AtCounter(hall, 'c-1', 'staff-1');
    const labels = Array.from({ length: 6 }, () => {
      const ticketId = counter.called();
      counter.act('miss', ticketId);
      return hall.hall.tickets.get(ticketId)!.label;
    });
    expect(labels).toEqual(['A002', 'A003', 'A001', 'A004', 'A005', 'A006']);
  });
});

describe('the green channel', () => {
  const give = (hall: PracticeHall, ticketId: string, by: string, approver?: string) =>
    hall.run(decideGiveGreen, { ticketId, ground: 'livelihood', approver }, { sender: staff(by) });

  it('[Q8] lets through what a chief or director approves, with ground and approver on record', () => {
    const { hall, ids } = hallOf(4);
    expect(give(hall, ids[3]!, 'staff-director')).toMatchObject({ data: { label: 'A004', ahead: 0 } });
    expect(hall.journal.at(-1)!.fact).toEqual({
      ...{ kind: 'ticket.green_given', ticketId: ids[3], ground: 'livelihood', approverId: 'staff-director' },
    });
    expect(labelsIn(hall, 'q-a')[0]).toBe('A004');
    expect(give(hall, ids[3]!, 'staff-director')).toMatchObject({
      refusal: { code: 'ticket.green_already', params: { label: 'A004' } },
    });
  });

  it('[Q8] a guide names who approves by badge, and is refused without', () => {
    const { hall, ids } = hallOf(2);
    const post = { zh: '首席代表', en: 'Chief' };
    hall.must(decideSetCard, { staffId: 'staff-3', card: { badge: '008', post } });
    hall.must(decideSetCard, { staffId: 'staff-1', card: { badge: '009', post } });
    for (const badge of [undefined, '', '007', '009'])
      expect(give(hall, ids[1]!, 'staff-guide', badge)).toMatchObject({
        refusal: { code: 'green.not_approved' },
      });
    expect(give(hall, ids[1]!, 'staff-guide', '008').ok).toBe(true);
    expect(hall.journal.at(-1)!.fact).toMatchObject({ approverId: 'staff-3' });
  });
});

describe('the calling rules', () => {
  it('[Q7] hold from the next call on', () => {
    const { hall, ids } = hallOf(6);
    prioritize(hall, ids[5]!);
    const rates = { ...USUAL_CALLING.rates, priority: 12 };
    expect(hall.run(decideSetCalling, { rules: { ...USUAL_CALLING, rates }, base: 0 }).ok).toBe(true);
    expect(new AtCounter(hall, 'c-1', 'staff-1').called()).toBe(ids[5]);
  });

  it('[H4] [Q7] are refused when made from others than the present ones, or faulty', () => {
    const { hall } = hallOf(0);
    hall.must(decideSetCalling, { rules: USUAL_CALLING, base: 0 });
    expect(hall.run(decideSetCalling, { rules: USUAL_CALLING, base: 0 })).toMatchObject({
      refusal: { code: 'settings.changed' },
    });
    const rates = { ...USUAL_CALLING.rates, priority: 0.5 };
    expect(hall.run(decideSetCalling, { rules: { ...USUAL_CALLING, rates } })).toMatchObject({
      refusal: { code: 'calling.faulty', params: { fault: 'rate_below_ordinary' } },
    });
  });
});

describe('a counter with neighbours', () => {
  it('[Q4] takes theirs only while nobody of its own waits, as the plan says', () => {
    const { hall } = hallOf(0);
    const weights = [{ queueId: 'q-c', weight: 1, idleOnly: true }];
    const profiles = SMALL_PLAN.profiles.map(one => (one.id === 'p-bc' ? { ...one, weights } : one));
    hall.must(decideConfigure, { plan: { ...SMALL_PLAN, profiles } });
    const [next, own] = [issued(hall, 'q-c'), issued(hall, 'q-b')];
    const counter = new AtCounter(hall, 'c-2', 'staff-2');
    expect(counter.called()).toBe(own);
    counter.act('miss', own);
    expect(counter.called()).toBe(next);
  });
});
