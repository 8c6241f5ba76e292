import { describe, expect, it } from 'vitest';
import { decideAssignItems } from '../../../server/domain/catalogue/assign.ts';
import { decideGuideItem, type ItemGuide, type Limit } from '../../../server/domain/catalogue/guide.ts';
import { decideConfigure, decideImportItems } from '../../../server/domain/hall/configure.ts';
import { EMPTY_GUIDE, OTHER_PLANS, SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
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

  const G = (n: number): Limit => ({ n, unit: 'G' });
  const Z = (n: number): Limit => ({ n, unit: 'Z' });
  const guide = (change: Partial<ItemGuide>): ItemGuide => ({ ...EMPTY_GUIDE, code: 'i-1', ...change });

  it.each([
    [G(20), G(10)],
    [G(20), G(20)],
    [Z(30), Z(15)],
    [G(20), Z(21)],
    [null, G(99)],
    [Z(15), null],
  ])('[H5] a guide may say of statute %j the promise %j', (statutory, promised) => {
    const hall = makeHall();
    hall.must(decideGuideItem, { guide: guide({ statutory, promised }) });
    expect(hall.hall.guides.get('i-1')).toEqual(guide({ statutory, promised }));
  });

  it.each([
    [G(20), G(21)],
    [Z(15), Z(16)],
    [Z(15), G(16)],
  ])('[H5] a guide may not say of statute %j the promise %j', (statutory, promised) => {
    const hall = makeHall();
    expect(hall.run(decideGuideItem, { guide: guide({ statutory, promised }) })).toMatchObject({
      refusal: { code: 'guide.promise_late' },
    });
    expect(hall.hall.guides.size).toBe(0);
  });

  it('[B1] a guide holds no ID number and no mobile number, wherever in it', () => {
    const hall = makeHall();
    const note = { zh: '请打 138 0013 8000', en: 'Please call' };
    const material = { name: '申请表', form: { zh: '原件', en: 'Original' }, copies: 1, waived: false, note };
    expect(hall.run(decideGuideItem, { guide: guide({ materials: [material] }) })).toMatchObject({
      refusal: { code: 'text.personal' },
    });
    expect(hall.run(decideGuideItem, { guide: guide({ basis: '138001380001234' }) }).ok).toBe(true);
  });

  it('[H2] a guide needs its item, and waits through a catalogue that leaves the item out', () => {
    const hall = makeHall();
    expect(hall.run(decideGuideItem, { guide: guide({ code: 'i-9' }) })).toMatchObject({
      refusal: { code: 'item.unknown' },
    });
    hall.must(decideGuideItem, { guide: guide({ visits: 1 }) });
    hall.must(decideImportItems, { items: SMALL_ITEMS.slice(1) });
    hall.must(decideImportItems, { items: SMALL_ITEMS });
    expect(hall.hall.guides.get('i-1')).toEqual(guide({ visits: 1 }));
  });
});
