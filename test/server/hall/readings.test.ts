import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DayCurve, Reading } from '../../../server/contract/readings.ts';
import { ROLES } from '../../../server/domain/identity/roles.ts';
import { READINGS_ACCESS } from '../../../server/wire/access.ts';
import { openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';

describe('the reading of the day', () => {
  let hall: TestHall;
  beforeAll(async () => {
    hall = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } });
  });
  afterAll(() => hall.close());

  it('ends with those who wait now', async () => {
    const read = async () =>
      (await (await hall.director.get('/api/readings/day')).json()) as Reading<DayCurve>;
    const empty = (await read()).value;
    expect([empty.slots.at(-1)!.waiting, empty.usual]).toEqual([0, null]);
    const queueId = SMALL_PLAN.queues[0]!.id;
    for (let n = 0; n < 3; n += 1) await hall.director.must('ticket:take', { queueId });
    const { value, revision } = await read();
    expect(value.slots.at(-1)!.waiting).toBe(3);
    expect(revision).toBe(hall.hall.sequencer.image.seq);
  });

  it('[A1] is for those who may see supervision', async () => {
    const told = await hall.director.get('/api/readings/day');
    expect(told.headers.get('cache-control')).toBe('no-store');
    expect((await hall.anybody().get('/api/readings/day')).status).toBe(401);
    expect((await (await hall.device('k-1')).get('/api/readings/day')).status).toBe(403);
    for (const role of ROLES) {
      const { status } = await (await hall.member([role])).get('/api/readings/day');
      expect([role, status]).toEqual([role, READINGS_ACCESS.includes(role) ? 200 : 403]);
    }
  });
});
