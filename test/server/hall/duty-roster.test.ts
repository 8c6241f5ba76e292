import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { dateOf, dayOf } from '../../../server/domain/time/civil.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { hoursOf } from '../../support/hall/hours.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const POST = { zh: '值班副局长', en: 'Deputy head on duty' };
const head = (badge: string) => ({ badge, post: POST, tel: '12345' });

onBothEngines('the roster of heads', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let [chief, guide, officer] = [] as unknown as [Member, Member, Member];
  let [today, tomorrow] = ['', ''];
  const zoneId = SMALL_PLAN.zones[0]!.id;
  const shown = async () => (await hall.anybody().view('board', {})).snapshot.duties[zoneId]?.badge ?? null;
  const entry = async (date = today) =>
    (await guide.view('duty', { month: date.slice(0, 7) })).snapshot.entries[`${date}/${zoneId}`];
  async function signAllIn(): Promise<void> {
    for (const who of [chief, guide, officer]) who.carries = { cookie: await hall.signIn(who.staffId) };
    const staff = [...hall.hall.sequencer.image.hall.staff.values()];
    const { id } = staff.find(one => one.roles.includes('director'))!;
    hall.director.carries = { cookie: await hall.signIn(id) };
  }
  const plan = (date: string, badge: string | null) =>
    hall.director.code('duty:plan', {
      rows: [{ date, zoneId, head: badge === null ? null : head(badge) }],
    });
  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor, around: time.around, clock: time.clock });
    chief = await hall.member(['chief']);
    guide = await hall.member(['guide']);
    officer = await hall.member(['officer']);
    await hall.director.must('staff:setCard', {
      staffId: chief.staffId,
      card: { badge: 'GA-01', post: POST },
    });
    // To noon of a day of the hall's own, which its service day is opened for.
    const wall = wallOf(time.clock.wall(), 480);
    time.pass((1_440 + 720 - wall.minute) * 60_000);
    today = wallOf(time.clock.wall(), 480).date;
    tomorrow = dateOf(dayOf(today) + 1);
    await hall.order(decideSetHours, { hours: hoursOf([[660, 1_020]]) });
    await signAllIn();
    await hall.director.must('day:close', {});
    await hall.director.must('day:open', { date: today, anyTime: true });
  });
  afterAll(() => hall.close());

  it('[B20] boards show whom it names for the service day, else who stands there; days to come, all or nothing', async () => {
    await hall.director.must('duty:set', { zoneId, head: head('GA-99') });
    expect(await shown()).toBe('GA-99');
    expect(await plan(dateOf(dayOf(today) - 1), 'GA-02')).toBe('duty.past');
    const twice = [today, today].map(date => ({ date, zoneId, head: head('GA-02') }));
    expect(await hall.director.code('duty:plan', { rows: twice })).toBe('duty.twice');
    const mobile = { ...head('GA-02'), tel: '13800138000' };
    const rows = [
      { date: today, zoneId, head: head('GA-02') },
      { date: tomorrow, zoneId, head: mobile },
    ];
    expect(await hall.director.code('duty:plan', { rows })).toBe('text.personal');
    expect(await entry()).toBeUndefined();
    expect(await chief.code('duty:plan', { rows })).toBe('access.denied');
    expect(await plan(tomorrow, 'GA-03')).toBe('ok');
    expect(await shown()).toBe('GA-99');
    expect(await plan(today, 'GA-02')).toBe('ok');
    expect(await shown()).toBe('GA-02');
    expect(await plan(today, null)).toBe('ok');
    expect(await shown()).toBe('GA-99');
    expect(await plan(today, 'GA-02')).toBe('ok');
  });

  it('[B22] another stands in with a reason, and boards show that one', async () => {
    const input = { date: today, zoneId, head: head('GA-01'), reason: 'sick' } as const;
    expect(await guide.code('duty:substitute', input)).toBe('access.denied');
    await hall.director.must('duty:substitute', input);
    expect(await shown()).toBe('GA-01');
    expect(await entry()).toMatchObject({ substitute: { of: { badge: 'GA-02' }, reason: 'sick' } });
  });

  it('[B21] arrival and leave are recorded by the head’s own sign-in or by a guide, once, when they happen', async () => {
    expect(await officer.code('duty:arrive', { zoneId })).toBe('duty.not_yours');
    expect(await guide.code('duty:leave', { zoneId })).toBe('duty.not_arrived');
    await chief.must('duty:arrive', { zoneId });
    expect(await chief.code('duty:arrive', { zoneId })).toBe('duty.arrived_already');
    expect(await plan(today, 'GA-05')).toBe('duty.arrived_already');
    expect(await entry()).toMatchObject({ recordedBy: 'self', leftAt: null, serve: [[660, 1_020]] });
    time.pass(60 * 60_000);
    await signAllIn();
    await guide.must('duty:leave', { zoneId });
    expect(await guide.code('duty:leave', { zoneId })).toBe('duty.left_already');
    expect(await guide.code('duty:arrive', { zoneId: 'z-none' })).toBe('duty.none');
    const csv = await (
      await hall.director.get(`/api/duty/months/${today.slice(0, 7)}/attendance.csv`)
    ).text();
    const row = csv.split('\r\n').find(line => line.startsWith(`${today},`))!;
    // Came at noon to a hall that serves from eleven to five, and left at one.
    expect(row).toMatch(/GA-01,值班副局长,12:0\d,13:0\d,到岗,6\d,2[34]\d,"",替 GA-02（病假）,""/);
    expect((await officer.get(`/api/duty/months/${today.slice(0, 7)}/attendance.csv`)).status).toBe(403);
  });

  it('[B22] a record is corrected with a reason alone, never for a time to come, and what stood before stays', async () => {
    const before = (await entry())!;
    const correct = (arrived: number | null, left: number | null, date = today) =>
      hall.director.code('duty:correct', { date, zoneId, arrived, left, reason: 'forgot' });
    expect(await correct(700, 690)).toBe('duty.order');
    expect(await correct(700, 1_430)).toBe('duty.not_yet');
    expect(await correct(700, null, tomorrow)).toBe('duty.not_yet');
    expect(
      await guide.code('duty:correct', { date: today, zoneId, arrived: 655, left: null, reason: 'forgot' }),
    ).toBe('access.denied');
    expect(await correct(655, null)).toBe('ok');
    const after = (await entry())!;
    expect(wallOf(after.arrivedAt!, 480).minute).toBe(655);
    expect(after.corrections).toMatchObject([
      { reason: 'forgot', arrivedAt: before.arrivedAt, leftAt: before.leftAt },
    ]);
    const facts = await hall.hall.store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(hall.hall.sequencer.image.hall));
  });
});
