import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '../../support/hall/engines.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

onBothEngines('counters and seats', place => {
  let hall: TestHall;
  let one: Member;
  let two: Member;
  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
    });
    [one, two] = [await hall.member(), await hall.member()];
  });
  afterAll(() => hall.close());

  it('[C1] of two officers who open one counter at the same instant, one sits there and one is told', async () => {
    for (let round = 0; round < 20; round += 1) {
      const codes = await Promise.all(
        [one, two].map(who => who.code('counter:open', { counterId: 'c-1', seat: who.seat })),
      );
      expect(codes.sort()).toEqual(['counter.taken', 'ok']);
      const closed = await Promise.all(
        [one, two].map(who => who.code('counter:close', { counterId: 'c-1', seat: who.seat })),
      );
      expect(closed).toContain('ok');
    }
  });

  it('[C1] of two counters that one officer opens at the same instant, one is open', async () => {
    for (let round = 0; round < 20; round += 1) {
      const counters = ['c-1', 'c-2'];
      const codes = await Promise.all(
        counters.map(counterId => one.code('counter:open', { counterId, seat: one.seat })),
      );
      expect(codes.sort()).toEqual(['counter.officer_elsewhere', 'ok']);
      for (const counterId of counters) await one.code('counter:close', { counterId, seat: one.seat });
    }
  });

  it('[C2] a second browser of the same officer takes over the ticket in hand; the first can do nothing any more', async () => {
    const [first, second] = [one.seat, 'seat-second-browser'];
    await one.must('counter:open', { counterId: 'c-3', seat: first });
    const { ticketId } = await hall.director.must('ticket:take', { queueId: 'q-a' });
    await one.must('counter:call', { counterId: 'c-3', seat: first });
    expect(await one.code('counter:open', { counterId: 'c-3', seat: second })).toBe('counter.other_seat');
    const moved = await one.must('counter:open', { counterId: 'c-3', seat: second, takeOver: true });
    expect(moved).toEqual({ counterId: 'c-3', ticketId });
    expect(await one.code('counter:start', { counterId: 'c-3', seat: first, ticketId })).toBe(
      'counter.other_seat',
    );
    await one.must('counter:start', { counterId: 'c-3', seat: second, ticketId });
    await one.must('counter:finish', { counterId: 'c-3', seat: second, ticketId });
    await one.must('counter:close', { counterId: 'c-3', seat: second });
  });

  it('[D2] at closing time tickets are void and counters shut, for everybody who looks', async () => {
    const board = await (await hall.socket()).watch('board', {});
    await two.must('counter:open', { counterId: 'c-4', seat: two.seat });
    await hall.director.must('ticket:take', { queueId: 'q-c' });
    await hall.director.must('ticket:take', { queueId: 'q-c' });
    await two.must('counter:call', { counterId: 'c-4', seat: two.seat });
    await board.shows(seen => Object.keys(seen.calls).length === 1);
    expect(await hall.director.must('day:close', {})).toEqual({ voided: 2 });
    await board.shows(seen => !seen.hall['hall']!.open && Object.keys(seen.calls).length === 0);
    expect(await two.code('counter:call', { counterId: 'c-4', seat: two.seat })).toBe('day.closed');
    await hall.director.must('day:open', { date: '2026-11-23' });
    const again = await hall.director.must('ticket:take', { queueId: 'q-c' });
    expect(again.label).toBe('CD003');
  });
});
