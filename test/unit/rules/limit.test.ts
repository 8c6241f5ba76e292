import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideLeave } from '../../../server/domain/queue/leave.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn, take } from '../../support/hall/ready-hall.ts';
import { seen } from '../../support/hall/views.ts';

function limited(dailyLimit: number): PracticeHall {
  const hall = makeHall();
  const queues = SMALL_PLAN.queues.map(queue => (queue.id === 'q-a' ? { ...queue, dailyLimit } : queue));
  hall.must(decideConfigure, { plan: { ...SMALL_PLAN, queues } });
  return hall;
}
const FULL = { ok: false, refusal: { code: 'queue.full', params: { limit: 2 } } };

describe("a queue's daily limit", () => {
  it('[N4] counts the numbers given today, whatever became of them, and other queues go on', () => {
    const hall = limited(2);
    const first = take(hall);
    take(hall);
    expect(take(hall)).toEqual(FULL);
    hall.must(decideLeave, { ticketId: first.ok ? first.data.ticketId : '' });
    expect(take(hall)).toEqual(FULL);
    expect(take(hall, { queueId: 'q-b' }).ok).toBe(true);
  });

  it('[N4] binds kiosks; a guide may go beyond it, and what the guide gives counts too', () => {
    const hall = limited(2);
    const guide = () => take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') });
    for (let i = 0; i < 3; i += 1) expect(guide().ok).toBe(true);
    expect(take(hall)).toEqual(FULL);
  });

  it('[N4] is told with what is left of it, never less than none', () => {
    const hall = limited(2);
    const shown = (queueId: string) => {
      const { limit, left } = seen({ view: 'kiosk', params: {} }, hall.hall)['queues']![queueId] as Record<
        string,
        unknown
      >;
      return [limit, left];
    };
    expect([shown('q-a'), shown('q-b')]).toEqual([
      [2, 2],
      [null, null],
    ]);
    for (const left of [1, 0, 0]) {
      take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') });
      expect(shown('q-a')).toEqual([2, left]);
    }
  });

  it('[N4] begins anew with the day', () => {
    const hall = limited(2);
    take(hall);
    take(hall);
    hall.must(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    expect(take(hall).ok).toBe(true);
  });
});
