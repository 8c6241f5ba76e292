import { describe, expect, it } from 'vitest';
import { newestDay, openDay } from '../../../server/domain/day/facts.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import {
  call,
  makeHall,
  openCounter,
  openDayOn,
  seatOf,
  STAFF,
  take,
} from '../../support/hall/ready-hall.ts';
import { countWaiting } from '../../../server/domain/queue/line.ts';

const label = (hall: PracticeHall): string | undefined => {
  const answer = take(hall);
  return answer.ok ? answer.data.label : answer.refusal.code;
};

describe('the service day', () => {
  it('[D1] before the first, nothing is given and nothing can be closed', () => {
    const hall = makeHall({ open: false });
    expect(newestDay(hall.hall)).toBeUndefined();
    expect(label(hall)).toBe('day.closed');
    expect(hall.run(decideCloseDay, {})).toMatchObject({ refusal: { code: 'day.none' } });
  });

  it('[D1] it is opened once, by a fact, and its key goes beside the image', () => {
    const hall = makeHall({ open: false });
    const decision = openDayOn(hall, '2026-11-23');
    expect(decision.ok).toBe(true);
    expect(openDay(hall.hall)).toMatchObject({ date: '2026-11-23', openedAt: hall.now, closedAt: null });
    expect(openDayOn(hall, '2026-11-24')).toMatchObject({ refusal: { code: 'day.open_already' } });
  });

  it('[D1] the same date re-opens the day: its numbers go on, its id stays', () => {
    const hall = makeHall();
    const first = newestDay(hall.hall)!.id;
    expect([label(hall), label(hall)]).toEqual(['A001', 'A002']);
    hall.must(decideCloseDay, {});
    expect(openDayOn(hall, '2026-11-23')).toEqual({ ok: true, data: { dayId: first } });
    expect(label(hall)).toBe('A003');
  });

  it('[D1] a date that is past is refused; a later one begins at 1 and leaves yesterday behind', () => {
    const hall = makeHall();
    label(hall);
    hall.must(decideCloseDay, {});
    const past = openDayOn(hall, '2026-11-22');
    expect(past).toMatchObject({ refusal: { code: 'day.date_past', params: { date: '2026-11-23' } } });
    expect(openDayOn(hall, '2026-12-01').ok).toBe(true);
    const { tickets, jobs, holders, days } = hall.hall;
    expect([tickets.size, jobs.size, holders.size, days.size]).toEqual([0, 0, 0, 1]);
    expect(label(hall)).toBe('A001');
  });

  it('[D2] closing voids whatever is live, whatever its state, and closes every counter', () => {
    const hall = makeHall();
    openCounter(hall, 'c-1', 'staff-1');
    openCounter(hall, 'c-3', 'staff-3');
    openCounter(hall, 'c-4', 'staff-2');
    for (let i = 0; i < 6; i += 1) take(hall, { queueId: 'q-a' }, { holder: `mark-${i}` });
    const hand = (counterId: string, officer: string, verb: 'start' | 'finish' | 'miss') => {
      const { ticketId } = hall.hall.desks.get(counterId)!;
      const input = { counterId, seat: seatOf(officer), ticketId: ticketId! };
      hall.must(decideInHand(verb), input, { sender: staff(officer) });
    };
    for (const [counterId, officer] of [
      ['c-1', 'staff-1'],
      ['c-3', 'staff-3'],
      ['c-4', 'staff-2'],
    ] as const)
      call(hall, counterId, officer);
    hand('c-1', 'staff-1', 'start');
    hand('c-1', 'staff-1', 'finish');
    hand('c-3', 'staff-3', 'miss');
    hand('c-4', 'staff-2', 'start');
    call(hall, 'c-3', 'staff-3');
    // One done, one missed, one in service, one called, two waiting.
    expect(hall.must(decideCloseDay, {})).toEqual({ voided: 5 });
    const states = [...hall.hall.tickets.values()].map(ticket => ticket.state).sort();
    expect(states).toEqual(['done', 'voided', 'voided', 'voided', 'voided', 'voided']);
    expect([hall.hall.desks.size, hall.hall.holders.size, countWaiting(hall.hall.lines.get('q-a')!)]).toEqual(
      [0, 0, 0],
    );
    for (const ticket of hall.hall.tickets.values())
      if (ticket.state === 'voided') expect(ticket.reason).toBe('day_closed');
    expect(newestDay(hall.hall)!.closedAt).toBe(hall.now);
  });

  it('[D2] sessions that are over go with the next day; those that still run stay', () => {
    const hall = makeHall();
    hall.must(decideCloseDay, {});
    expect(hall.hall.sessions.size).toBe(Object.keys(STAFF).length);
    openDayOn(hall, '2026-11-24');
    expect(hall.hall.sessions.size).toBe(Object.keys(STAFF).length);
    hall.must(decideCloseDay, {});
    hall.pass(12 * 3_600_000);
    openDayOn(hall, '2026-11-25');
    expect(hall.hall.sessions.size).toBe(0);
  });
});
