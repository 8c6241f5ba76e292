import { describe, expect, it } from 'vitest';
import { decideAssignItems } from '../../../server/domain/catalogue/assign.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { OTHER_PLANS, SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { makeHall, take } from '../../support/hall/ready-hall.ts';
import { wholeOf } from '../../support/hall/whole.ts';

describe('two directors', () => {
  it('[H4] of two who began with the same plan the second is refused, and nothing of the first is lost', () => {
    const hall = makeHall();
    const base = hall.hall.about.get('hall')!.revision;
    hall.must(decideConfigure, { plan: OTHER_PLANS[3]!, base });
    const before = wholeOf(hall.hall);
    expect(hall.run(decideConfigure, { plan: SMALL_PLAN, base })).toMatchObject({
      refusal: { code: 'settings.changed' },
    });
    expect(wholeOf(hall.hall)).toEqual(before);
    expect(hall.hall.about.get('hall')!.revision).toBe(hall.seq);
    hall.must(decideConfigure, { plan: SMALL_PLAN, base: hall.seq });
    hall.must(decideConfigure, { plan: OTHER_PLANS[3]! });
  });

  it('[H4] what is no part of the plan does not outdate it', () => {
    const hall = makeHall();
    const base = hall.hall.about.get('hall')!.revision;
    hall.must(decideAssignItems, { codes: ['i-1'], queueId: 'q-b' });
    take(hall);
    expect(hall.run(decideConfigure, { plan: SMALL_PLAN, base }).ok).toBe(true);
  });
});

describe('items', () => {
  it('[H5] go to a queue of the hall or to none, and numbers follow at once', () => {
    const hall = makeHall();
    expect(hall.must(decideAssignItems, { codes: ['i-1', 'i-2', 'i-1'], queueId: 'q-c' })).toEqual({
      items: 2,
    });
    expect(take(hall, { itemCode: 'i-1' })).toMatchObject({ data: { label: 'CD001' } });
    hall.must(decideAssignItems, { codes: ['i-1'], queueId: null });
    expect(take(hall, { itemCode: 'i-1' })).toMatchObject({ refusal: { code: 'item.elsewhere' } });
    expect(hall.hall.items.get('i-2')).toEqual({ ...SMALL_ITEMS[1], queueId: 'q-c' });
  });

  it('[H5] an unknown item, or queue, refuses all of them', () => {
    const hall = makeHall();
    const assign = (codes: string[], queueId: string | null) =>
      hall.run(decideAssignItems, { codes, queueId });
    expect(assign(['i-1', 'i-9'], 'q-c')).toMatchObject({ refusal: { code: 'item.unknown' } });
    expect(assign(['i-1'], 'q-9')).toMatchObject({ refusal: { code: 'queue.unknown' } });
    expect([...hall.hall.items.values()]).toEqual(SMALL_ITEMS);
  });
});
