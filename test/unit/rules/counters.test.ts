import { describe, expect, it } from 'vitest';
import { counterOf, decideCloseCounter, decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideCall } from '../../../server/domain/queue/call.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { device, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { call, makeHall, openCounter, seatOf, take } from '../../support/hall/ready-hall.ts';
import { wholeOf } from '../../support/hall/whole.ts';

const open = (
  hall: PracticeHall,
  counterId: string,
  officer: string,
  seat = seatOf(officer),
  takeOver?: boolean,
) => hall.run(decideOpenCounter, { counterId, seat, takeOver }, { sender: staff(officer) });

/** Counter 1 is open with the first ticket in hand. */
function busyHall(): { hall: PracticeHall; ticketId: string } {
  const hall = makeHall();
  openCounter(hall, 'c-1', 'staff-1');
  take(hall);
  const called = call(hall, 'c-1', 'staff-1');
  return { hall, ticketId: called.ok ? called.data.ticketId : '' };
}

describe('counters', () => {
  it('[C1] two officers never sit at one counter', () => {
    const hall = makeHall();
    expect(open(hall, 'c-1', 'staff-1')).toMatchObject({
      ok: true,
      data: { counterId: 'c-1', ticketId: null },
    });
    expect(open(hall, 'c-1', 'staff-2')).toMatchObject({ refusal: { code: 'counter.taken' } });
    expect(open(hall, 'c-1', 'staff-2', seatOf('staff-1'), true)).toMatchObject({
      refusal: { code: 'counter.taken' },
    });
  });

  it('[C1] one officer never sits at two, and is told at which', () => {
    const hall = makeHall();
    open(hall, 'c-1', 'staff-1');
    const refused = open(hall, 'c-4', 'staff-1');
    expect(refused).toMatchObject({ refusal: { code: 'counter.officer_elsewhere', params: { counter: 1 } } });
    expect(counterOf(hall.hall, 'staff-1')).toBe('c-1');
    expect(counterOf(hall.hall, 'staff-2')).toBeNull();
  });

  it('[C1] sitting down again at the own counter changes nothing and tells the ticket in hand', () => {
    const { hall, ticketId } = busyHall();
    const before = hall.seq;
    expect(open(hall, 'c-1', 'staff-1')).toEqual({ ok: true, data: { counterId: 'c-1', ticketId } });
    expect(hall.seq).toBe(before);
  });

  it('[C2] a second browser is told, and may take the seat over; then the first one is told', () => {
    const { hall, ticketId } = busyHall();
    const second = 'seat-second-browser';
    expect(open(hall, 'c-1', 'staff-1', second)).toMatchObject({ refusal: { code: 'counter.other_seat' } });
    expect(open(hall, 'c-1', 'staff-1', second, true)).toEqual({
      ok: true,
      data: { counterId: 'c-1', ticketId },
    });
    const input = { counterId: 'c-1', seat: seatOf('staff-1'), ticketId };
    const late = hall.run(decideInHand('start'), input, { sender: staff('staff-1') });
    expect(late).toMatchObject({ refusal: { code: 'counter.other_seat' } });
  });

  it('[C1] a closed hall, an unknown counter and a sender who is no officer open nothing', () => {
    const shut = makeHall({ open: false });
    expect(open(shut, 'c-1', 'staff-1')).toMatchObject({ refusal: { code: 'day.closed' } });
    const hall = makeHall();
    expect(open(hall, 'c-99', 'staff-1')).toMatchObject({ refusal: { code: 'counter.unknown' } });
    const kiosk = hall.run(
      decideOpenCounter,
      { counterId: 'c-1', seat: 'seat-of-kiosk' },
      { sender: device('k-1') },
    );
    expect(kiosk).toMatchObject({ refusal: { code: 'access.denied' } });
  });

  it.each([
    ['c-99', 'staff-1', seatOf('staff-1'), 'counter.unknown'],
    ['c-2', 'staff-1', seatOf('staff-1'), 'counter.closed'],
    ['c-1', 'staff-2', seatOf('staff-1'), 'counter.taken'],
    ['c-1', 'staff-1', seatOf('staff-2'), 'counter.other_seat'],
  ])('[C2] acts at %s by %s from %s are refused: %s', (counterId, officer, seat, code) => {
    const { hall, ticketId } = busyHall();
    const before = wholeOf(hall.hall);
    const sender = staff(officer);
    const input = { counterId, seat, ticketId };
    for (const verb of ['recall', 'start', 'finish', 'miss'] as const)
      expect(hall.run(decideInHand(verb), input, { sender })).toMatchObject({ refusal: { code } });
    expect(hall.run(decideCall, input, { sender })).toMatchObject({ refusal: { code } });
    expect(hall.run(decideCloseCounter, input, { sender })).toMatchObject({ refusal: { code } });
    expect(wholeOf(hall.hall)).toEqual(before);
  });

  it('[C1] with a ticket in hand a counter neither calls another nor closes', () => {
    const { hall } = busyHall();
    take(hall);
    expect(call(hall, 'c-1', 'staff-1')).toMatchObject({
      refusal: { code: 'counter.busy', params: { label: 'A001' } },
    });
    const input = { counterId: 'c-1', seat: seatOf('staff-1') };
    const closing = hall.run(decideCloseCounter, input, { sender: staff('staff-1') });
    expect(closing).toMatchObject({ refusal: { code: 'counter.busy' } });
  });

  it('[C1] acts on a ticket that is not the one in hand are refused', () => {
    const { hall } = busyHall();
    const other = take(hall);
    const ticketId = other.ok ? other.data.ticketId : '';
    const act = (id: string) =>
      hall.run(
        decideInHand('start'),
        { counterId: 'c-1', seat: seatOf('staff-1'), ticketId: id },
        { sender: staff('staff-1') },
      );
    expect(act(ticketId)).toMatchObject({
      refusal: { code: 'counter.other_ticket', params: { label: 'A002' } },
    });
    expect(act('no-such-ticket')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
  });

  it('[C1] nobody calls once the day is closed', () => {
    const { hall } = busyHall();
    hall.run(decideCloseDay, {});
    expect(call(hall, 'c-1', 'staff-1')).toMatchObject({ refusal: { code: 'day.closed' } });
  });
});
