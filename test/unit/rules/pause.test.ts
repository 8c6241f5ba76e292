import { describe, expect, it } from 'vitest';
import { decideCloseCounter } from '../../../server/domain/counters/open.ts';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openCounter, seatOf } from '../../support/hall/ready-hall.ts';
import { seen } from '../../support/hall/views.ts';

function pausedHall() {
  const hall = makeHall();
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  return { hall, one, desk: () => hall.hall.desks.get('c-1') };
}

describe('a counter that is paused', () => {
  it('[C3] says why and until when, calls nobody, and goes on', () => {
    const { hall, one, desk } = pausedHall();
    ticketOf(hall, 'q-a');
    expect(one.pause(15)).toMatchObject({ ok: true });
    expect(desk()!.paused).toEqual({ reason: 'meal', since: hall.now, until: hall.now + 15 * 60_000 });
    expect(one.call()).toMatchObject({ refusal: { code: 'counter.paused' } });
    expect(one.goOn()).toMatchObject({ ok: true });
    expect(desk()!.paused).toBeNull();
    expect(one.call()).toMatchObject({ ok: true });
  });

  it('[C3] is paused empty-handed only; a second pause is the new one, a second going on is refused', () => {
    const { hall, one, desk } = pausedHall();
    const ticketId = ticketOf(hall, 'q-a');
    one.called();
    expect(one.pause()).toMatchObject({ refusal: { code: 'counter.busy', params: { label: 'A001' } } });
    one.act('miss', ticketId);
    one.pause();
    hall.pass(1_000);
    one.pause(5);
    expect(desk()!.paused).toMatchObject({ since: hall.now, until: hall.now + 5 * 60_000 });
    one.goOn();
    expect(one.goOn()).toMatchObject({ refusal: { code: 'counter.not_paused' } });
  });

  it('[C3] is not among the counters a kiosk says are open in the hall', () => {
    const { hall, one } = pausedHall();
    const says = () => seen({ view: 'kiosk', params: {} }, hall.hall)['staffed'];
    expect(says()).toEqual({ hall: { openCounters: 1 } });
    openCounter(hall, 'c-2', 'staff-2');
    expect(says()).toEqual({ hall: { openCounters: 2 } });
    one.pause();
    expect(says()).toEqual({ hall: { openCounters: 1 } });
    one.goOn();
    expect(says()).toEqual({ hall: { openCounters: 2 } });
  });

  it('[C3] is not counted as open, and closing it ends the pause', () => {
    const { hall, one } = pausedHall();
    const counts = () =>
      (seen({ view: 'board', params: {} }, hall.hall)['queues'] as Record<string, unknown>)['q-a'];
    expect(counts()).toMatchObject({ openCounters: 1, pausedCounters: 0 });
    one.pause();
    expect(counts()).toMatchObject({ openCounters: 0, pausedCounters: 1, band: null });
    const input = { counterId: 'c-1', seat: seatOf('staff-1') };
    hall.must(decideCloseCounter, input, { sender: staff('staff-1') });
    expect(counts()).toMatchObject({ openCounters: 0, pausedCounters: 0 });
    openCounter(hall, 'c-1', 'staff-1');
    expect(hall.hall.desks.get('c-1')!.paused).toBeNull();
  });
});
