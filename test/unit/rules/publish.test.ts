import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../../server/domain/bulletins/bulletin.ts';
import { BULLETINS_AT_MOST } from '../../../server/domain/bulletins/bulletin.ts';
import { decideDropBulletin, decidePutBulletin } from '../../../server/domain/bulletins/publish.ts';
import { decideSetDuty } from '../../../server/domain/duty/set.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import type { HallPlan, Text } from '../../../server/domain/hall/plan.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { decideLift, decideRaise } from '../../../server/domain/notice/raise.ts';
import { decideSetSlip, USUAL_SLIP_TEXTS } from '../../../server/domain/printing/texts.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideSetCard } from '../../../server/domain/staff/card.ts';
import { holdsPersonal } from '../../../server/domain/text/personal.ts';
import { isServiceTel } from '../../../server/domain/hall/tel.ts';
import { BULLETIN } from '../../support/hall/publish-acts.ts';
import { BOARD, SMALL_PLAN, TOPIC } from '../../support/hall/plan.ts';
import { WORKING_HOURS } from '../../support/hall/hours.ts';
import type { PracticeHall } from '../../support/hall/practice-hall.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import { call, makeHall, openCounter, seatOf, take } from '../../support/hall/ready-hall.ts';

const text = (zh: string) => ({ zh, en: 'Example' });
const head = { badge: 'GA-001', post: { zh: '值班主任', en: 'Duty head' }, tel: '0826-2345678' };
const put = (hall: PracticeHall, change: Partial<Bulletin> = {}, bulletinId?: string) =>
  hall.run(decidePutBulletin, { bulletin: { ...BULLETIN, ...change }, bulletinId });

/** The small floor with a text in each place that a public screen shows. */
function plansSaying(said: Text): HallPlan[] {
  const first = <T>(rows: readonly T[], change: Partial<T>): T[] => [
    { ...rows[0]!, ...change },
    ...rows.slice(1),
  ];
  const { zones, bureaus, queues } = SMALL_PLAN;
  return [
    { name: said },
    { zones: first(zones, { name: said }) },
    { bureaus: first(bureaus, { outside: { address: said, tel: '12345' } }) },
    { queues: first(queues, { place: said }) },
    { topics: [{ ...TOPIC, hint: said }] },
    { boards: [{ ...BOARD, name: said }] },
  ].map(change => ({ ...SMALL_PLAN, ...change }));
}

describe('what the hall publishes', () => {
  it.each([
    ['11010519491231002X', true],
    ['请找 110105194912310021 的本人', true],
    ['电话13800138000', true],
    ['电话 138 0013 8000', true],
    ['电话１３８００１３８０００', true],
    ['138-0013-8000', true],
    ['投诉 12345，0826-2345678', false],
    ['8:30-17:30，2026-05-01 至 2026-05-07', false],
    ['一楼南侧 1-24 窗口', false],
    ['编号 20261123138001380001', false],
  ])('[B1] %s holds a number of a person: %s', (said, personal) => {
    expect(holdsPersonal('', said)).toBe(personal);
  });

  it('[B1] takes no text with an ID or mobile number, wherever it would stand', () => {
    const hall = makeHall();
    const mobile = text('请打 13800138000');
    const texts = { ...USUAL_SLIP_TEXTS, fee: mobile };
    for (const answer of [
      put(hall, { title: mobile }),
      put(hall, { body: mobile }),
      hall.run(decideRaise, { level: 'suspend', text: mobile }),
      hall.run(decideSetSlip, { texts }),
      hall.run(decideSetDuty, { zoneId: 'z-1', head: { ...head, post: mobile } }),
      hall.run(decideSetDuty, { zoneId: 'z-1', head: { ...head, tel: '138 00138000' } }),
      hall.run(decideSetCard, { staffId: 'staff-1', card: { badge: '7', post: mobile } }),
      hall.run(decideSetHours, {
        hours: { ...WORKING_HOURS, special: [{ date: '2026-12-01', name: mobile, hours: null }] },
      }),
      ...plansSaying(mobile).map(plan => hall.run(decideConfigure, { plan })),
    ])
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'text.personal' } });
    expect([hall.hall.bulletins.size, hall.hall.notices.size, hall.hall.duties.size]).toEqual([0, 0, 0]);
  });

  it('[B1] a bulletin is put up, changed under its id and taken down; an unknown one is refused', () => {
    const hall = makeHall();
    const first = put(hall);
    const bulletinId = first.ok ? first.data.bulletinId : '';
    expect(put(hall, { order: 7 }, bulletinId)).toEqual({ ok: true, data: { bulletinId } });
    expect([...hall.hall.bulletins.values()]).toEqual([{ ...BULLETIN, order: 7, id: bulletinId }]);
    expect(put(hall, {}, 'bulletin-gone')).toMatchObject({ refusal: { code: 'bulletin.unknown' } });
    expect(hall.run(decideDropBulletin, { bulletinId }).ok).toBe(true);
    expect(hall.run(decideDropBulletin, { bulletinId })).toMatchObject({
      refusal: { code: 'bulletin.unknown' },
    });
  });

  it('[B1] names boards of the hall, dates in order, and is one of sixty at most', () => {
    const hall = makeHall();
    expect(put(hall, { boardIds: ['board-gone'] })).toMatchObject({ refusal: { code: 'board.unknown' } });
    expect(put(hall, { from: '2026-12-02', until: '2026-12-01' })).toMatchObject({
      refusal: { code: 'input.invalid' },
    });
    const plan = { ...SMALL_PLAN, boards: [BOARD] };
    hall.must(decideConfigure, { plan });
    const named = put(hall, { boardIds: [BOARD.id] });
    hall.must(decideConfigure, { plan: SMALL_PLAN });
    expect(put(hall, { boardIds: [BOARD.id] })).toMatchObject({ refusal: { code: 'board.unknown' } });
    const bulletinId = named.ok ? named.data.bulletinId : '';
    expect(put(hall, { boardIds: [BOARD.id], order: 2 }, bulletinId).ok).toBe(true);
    hall.must(decideDropBulletin, { bulletinId });
    for (let i = 0; i < BULLETINS_AT_MOST; i += 1) expect(put(hall).ok).toBe(true);
    expect(put(hall)).toMatchObject({ refusal: { code: 'bulletin.too_many' } });
    expect(put(hall, { order: 1 }, [...hall.hall.bulletins.ids()][0]).ok).toBe(true);
  });
});

describe('a notice', () => {
  it('[B2] while it stands no number is given and nobody is called; lifted, both go on', () => {
    const hall = makeHall();
    openCounter(hall, 'c-1', 'staff-1');
    take(hall);
    hall.must(decideRaise, { level: 'evacuate' });
    const suspended = { refusal: { code: 'hall.suspended', params: { level: 'evacuate' } } };
    expect(take(hall)).toMatchObject(suspended);
    expect(take(hall, { queueId: 'q-a' }, { sender: staff('staff-guide') })).toMatchObject(suspended);
    expect(call(hall, 'c-1', 'staff-1')).toMatchObject(suspended);
    hall.must(decideLift, {});
    expect(take(hall).ok).toBe(true);
    expect(call(hall, 'c-1', 'staff-1').ok).toBe(true);
    expect(hall.run(decideLift, {})).toMatchObject({ refusal: { code: 'notice.none' } });
  });

  it('[B2] who was called before it is not called again, and may be finished or missed', () => {
    const hall = makeHall();
    openCounter(hall, 'c-1', 'staff-1');
    take(hall);
    const called = call(hall, 'c-1', 'staff-1');
    hall.must(decideRaise, { level: 'suspend' });
    const input = {
      counterId: 'c-1',
      seat: seatOf('staff-1'),
      ticketId: called.ok ? called.data.ticketId : '',
    };
    const as = { sender: staff('staff-1') };
    expect(hall.run(decideInHand('recall'), input, as)).toMatchObject({
      refusal: { code: 'hall.suspended' },
    });
    expect(hall.run(decideInHand('miss'), input, as).ok).toBe(true);
  });

  it('[B2] one stands at a time: another takes its place, with its own time and text', () => {
    const hall = makeHall();
    hall.must(decideRaise, { level: 'suspend' });
    hall.pass(5_000);
    hall.must(decideRaise, { level: 'evacuate', text: text('请从南门离开') });
    expect([...hall.hall.notices.values()]).toMatchObject([
      { level: 'evacuate', text: text('请从南门离开'), at: hall.now },
    ]);
  });
});

describe('a duty head', () => {
  it('[B3] is one a zone, shown by badge, post and a desk’s telephone, and goes with the zone', () => {
    const hall = makeHall();
    hall.must(decideSetDuty, { zoneId: 'z-1', head });
    hall.must(decideSetDuty, { zoneId: 'z-1', head: { ...head, badge: 'GA-002' } });
    expect([...hall.hall.duties.values()]).toEqual([{ zoneId: 'z-1', head: { ...head, badge: 'GA-002' } }]);
    expect(hall.run(decideSetDuty, { zoneId: 'z-9', head })).toMatchObject({
      refusal: { code: 'zone.unknown' },
    });
    const zones = [{ ...SMALL_PLAN.zones[0]!, id: 'z-new' }];
    const moved = <T extends { zoneId: string | null }>(rows: readonly T[]): T[] =>
      rows.map(row => ({ ...row, zoneId: row.zoneId && 'z-new' }));
    const { bureaus, queues, counters, stations } = SMALL_PLAN;
    hall.must(decideConfigure, {
      plan: {
        ...SMALL_PLAN,
        ...{ zones, bureaus: moved(bureaus), queues: moved(queues) },
        ...{ counters: moved(counters), stations: moved(stations) },
      },
    });
    expect(hall.hall.duties.size).toBe(0);
  });

  it('[B3] taken off a zone that has none changes nothing; a telephone is one of a desk', () => {
    const hall = makeHall();
    expect(hall.decide(decideSetDuty, { zoneId: 'z-1', head: null }).facts).toEqual([]);
    hall.must(decideSetDuty, { zoneId: 'z-1', head });
    hall.must(decideSetDuty, { zoneId: 'z-1', head: null });
    expect(hall.hall.duties.size).toBe(0);
    expect(hall.run(decideSetDuty, { zoneId: 'z-1', head: { ...head, tel: '1-2-3' } })).toMatchObject({
      refusal: { code: 'input.invalid' },
    });
    expect(['12345', '0826-2345678', '13800138000', '1'].map(isServiceTel)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
