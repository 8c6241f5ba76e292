import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import type { TicketFact } from '../../../server/domain/queue/facts.ts';
import { labelOf, readLabel } from '../../../server/domain/queue/label.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { batches, batchIn } from '../../support/hall/acts.ts';
import { OTHER_PLANS } from '../../support/hall/plan.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn, take } from '../../support/hall/ready-hall.ts';

const labelsTaken = (hall: PracticeHall, queueId: string, times: number): string[] =>
  Array.from({ length: times }, () => {
    const answer = take(hall, { queueId });
    return answer.ok ? answer.data.label : answer.refusal.code;
  });

describe('labels', () => {
  it.each([
    [1, 'A001'],
    [42, 'A042'],
    [999, 'A999'],
    [1_000, 'A1000'],
    [12_345, 'A12345'],
  ])('[N1] number %i is printed %s', (number, label) => {
    expect(labelOf('A', number)).toBe(label);
    expect(readLabel(label)).toEqual({ prefix: 'A', number });
  });

  it('[N1] a label that is none is not read', () => {
    for (const text of ['', 'A', 'A01', '001', 'ABC001', 'a001', 'A-001', 'A001 '])
      expect(readLabel(text)).toBeNull();
  });

  it('[N1] after 999 comes 1000, in the hall as on paper', () => {
    const hall = makeHall();
    labelsTaken(hall, 'q-a', 998);
    expect(labelsTaken(hall, 'q-a', 3)).toEqual(['A999', 'A1000', 'A1001']);
    expect([...hall.hall.jobs.values()].map(job => job.slip?.label).slice(-3)).toEqual([
      'A999',
      'A1000',
      'A1001',
    ]);
  });
});

describe('counting', () => {
  it('[N2] each queue counts by itself from 1, and anew on a new day', () => {
    const hall = makeHall();
    expect(labelsTaken(hall, 'q-a', 2)).toEqual(['A001', 'A002']);
    expect(labelsTaken(hall, 'q-c', 2)).toEqual(['CD001', 'CD002']);
    hall.run(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    expect(labelsTaken(hall, 'q-a', 1)).toEqual(['A001']);
  });

  it('[N2] a prefix that moved to another queue goes on above its own numbers when the day is re-opened', () => {
    const hall = makeHall();
    labelsTaken(hall, 'q-a', 3);
    labelsTaken(hall, 'q-b', 1);
    hall.run(decideCloseDay, {});
    hall.must(decideConfigure, { plan: OTHER_PLANS[2]! });
    expect(openDayOn(hall, '2026-11-23').ok).toBe(true);
    expect(labelsTaken(hall, 'q-b', 2)).toEqual(['A004', 'A005']);
    expect(labelsTaken(hall, 'q-a', 1)).toEqual(['B004']);
  });

  it('[N2] over any story: per day and queue the numbers rise by one, and jump only where a rule says so', () => {
    fc.assert(
      fc.property(batches(25), story => {
        const hall = makeHall();
        for (const attempts of story) batchIn(hall, attempts);
        expect(jumps(hall)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Numbers that do not follow the one before, unless a recovery or another prefix opened the queue above. */
function jumps(hall: PracticeHall): string[] {
  const wrong: string[] = [];
  const last = new Map<string, number>();
  const mayJump = new Set<string>();
  for (const { fact } of hall.journal) {
    if (fact.kind === 'day.opened') last.clear();
    if (fact.kind === 'numbers.opened') for (const id of Object.keys(fact.next)) mayJump.add(id);
    if (fact.kind === 'hall.restored')
      for (const id of Object.keys(fact.lost?.highest ?? {})) mayJump.add(id);
    if (fact.kind === 'hall.configured') for (const queue of fact.plan.queues) mayJump.add(queue.id);
    if (fact.kind !== 'ticket.taken') continue;
    const { queueId, number } = fact;
    const before = last.get(queueId) ?? 0;
    const follows = number === before + 1 || (mayJump.has(queueId) && number > before);
    if (!follows) wrong.push(`${queueId}: ${number} after ${before}`);
    mayJump.delete(queueId);
    last.set(queueId, number);
  }
  return wrong;
}

describe('the slip', () => {
  it('[N3] number and slip come of one decision: the job at the printer of the kiosk that was asked', () => {
    const hall = makeHall();
    take(hall, { itemCode: 'i-1' });
    const [taken, queued] = hall.journal.slice(-2).map(({ fact }) => fact);
    expect(taken).toMatchObject({ kind: 'ticket.taken', number: 1, stationId: 'k-1' });
    const { ticketId } = taken as Extract<TicketFact, { kind: 'ticket.taken' }>;
    expect(queued).toMatchObject({
      kind: 'print.queued',
      ticketId,
      printerId: 'pr-1',
      copy: 0,
      slip: {
        label: 'A001',
        ahead: 0,
        item: '事项i-1',
        url: `http://hall.example/t/${ticketId}`,
        machine: 'k-1',
      },
    });
  });

  it('[N3] without a printer a number is given all the same, and the answer says so', () => {
    const hall = makeHall();
    const answer = take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') });
    expect(answer).toMatchObject({ ok: true, data: { printed: false, label: 'A001' } });
    expect(hall.hall.jobs.size).toBe(0);
  });

  it.each([
    [{}, 'queue.unknown'],
    [{ queueId: 'q-x' }, 'queue.unknown'],
    [{ itemCode: 'i-x' }, 'item.unknown'],
    [{ itemCode: 'i-elsewhere' }, 'item.elsewhere'],
    [{ itemCode: 'i-1', queueId: 'q-b' }, 'item.other_queue'],
  ])('[N3] asked for %j it gives no number: %s', (input, code) => {
    const hall = makeHall();
    expect(take(hall, input)).toMatchObject({ ok: false, refusal: { code } });
    expect(hall.hall.tickets.size).toBe(0);
  });

  it('[N3] an item whose queue the plan took away is served elsewhere', () => {
    const hall = makeHall();
    hall.must(decideConfigure, { plan: OTHER_PLANS[1]! });
    expect(take(hall, { itemCode: 'i-3' })).toMatchObject({ ok: false, refusal: { code: 'item.elsewhere' } });
  });
});
