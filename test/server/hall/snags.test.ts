import { afterAll, beforeAll, expect, it } from 'vitest';
import { WRONG_PAUSE_MS } from '../../../server/app/cases/wrong-codes.ts';
import { contactOf } from '../../../server/domain/snags/snag.ts';
import type { SnagSheet } from '../../../server/contract/snags/sheet.ts';
import { announcedYears } from '../../../server/seed/holidays.ts';
import { type CaseFloor, openCaseFloor } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { until } from '../../support/until.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { fromStored } from '../../../server/app/sequencer/chain.ts';

/** The small hall, whose second queue hears what could not be done. */
const PLAN = {
  ...SMALL_PLAN,
  queues: SMALL_PLAN.queues.map(queue => (queue.id === 'q-b' ? { ...queue, snags: true } : queue)),
};
const PHONE = '13812345678';

onBothEngines('what could not be done', place => {
  const time = new TimeMachine();
  let floor: CaseFloor;
  let guide: Member;
  let supervisor: Member;
  const open = async (more: object = {}) => {
    const ticketId = await floor.serve();
    const told = await floor.officer.command('snag:open', {
      ...{
        ...floor.at,
        ticketId,
        bureauId: 'b-tax',
        trouble: 'errands',
        words: '跑了三趟，每次要的材料都不一样',
      },
      ...more,
    } as never);
    await floor.officer.must('counter:finish', { ...floor.at, ticketId });
    return told.body;
  };
  const opened = async (more: object = {}) => {
    const told = await open(more);
    if (!told.ok) throw new Error(JSON.stringify(told));
    return told.data;
  };
  const sheet = async (who: HttpClient, id: string) =>
    ((await (await who.get(`/api/snags/${id}`)).json()) as { data: SnagSheet }).data;
  const look = async (who: HttpClient, asked: { number: string; code: string }) =>
    (
      await fetch(`${who.url}/api/public/snags`, {
        method: 'POST',
        headers: { ...who.headers(), 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      })
    ).json() as Promise<{ ok: boolean; data?: Record<string, unknown>; refusal?: { code: string } }>;
  beforeAll(async () => {
    const options = { around: time.around, clock: time.clock, floor: { plan: PLAN, items: SMALL_ITEMS } };
    floor = await openCaseFloor({ databaseUrl: await place(), ...options }, undefined, announcedYears());
    guide = await floor.hall.member(['guide']);
    supervisor = await floor.hall.member(['supervisor']);
  });
  afterAll(() => floor.hall.close());

  it('[I1] is taken down from the ticket in hand, numbered through the year, and due after five working days', async () => {
    const [first, second] = [await opened(), await opened()];
    const year = first.number.slice(0, 4);
    expect([first.number, second.number]).toEqual([`${year}-0001`, `${year}-0002`]);
    const { line } = await sheet(floor.officer, first.snagId);
    expect(line).toMatchObject({ state: 'received', trouble: 'errands', bureauId: 'b-tax', wasLate: false });
    expect(line.owner).toMatchObject({ bureauId: null, staffId: floor.officer.staffId });
    expect(await open({ bureauId: 'b-none' })).toMatchObject({ refusal: { code: 'bureau.unknown' } });
    expect(await open({ itemCode: 'i-none' })).toMatchObject({ refusal: { code: 'item.unknown' } });
    expect(await open({ ticketId: 'none' })).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    expect(await open({ words: '打我电话 13800138000' })).toMatchObject({
      refusal: { code: 'text.personal' },
    });
    // What was refused took no number.
    expect((await opened()).number).toBe(`${year}-0003`);
  });

  it('[I7] [I2] goes to a bureau, is answered by its own, told at the window, re-opened and closed', async () => {
    const { snagId } = await opened();
    const { officer, approver, chief } = floor;
    expect(await officer.code('snag:tell', { snagId, how: 'phone' })).toBe('snag.wrong_state');
    expect(await officer.code('snag:assign', { snagId, bureauId: 'b-tax', staffId: officer.staffId })).toBe(
      'staff.unknown',
    );
    await officer.must('snag:assign', { snagId, bureauId: 'b-tax', staffId: approver.staffId });
    expect(await officer.code('snag:answer', { snagId, outcome: 'solved', words: '好了' })).toBe(
      'snag.not_yours',
    );
    expect((await sheet(officer, snagId)).may).toEqual(['assign']);
    await approver.must('snag:answer', { snagId, outcome: 'explained', words: '缺法定要件' });
    await guide.must('snag:tell', { snagId, how: 'counter' });
    const { dueOn } = await officer.must('snag:reopen', { snagId, words: '说明不清楚' });
    expect((await sheet(officer, snagId)).line).toMatchObject({
      ...{ state: 'assigned', reopened: 1, dueOn, outcome: null, toldOn: null },
      owner: { bureauId: 'b-tax', staffId: approver.staffId },
    });
    await chief.must('snag:answer', { snagId, outcome: 'solved', words: '已补办' });
    await officer.must('snag:tell', { snagId, how: 'phone' });
    await officer.must('snag:close', { snagId });
    const { line, log } = await sheet(officer, snagId);
    expect(line).toMatchObject({ state: 'closed', outcome: 'solved', toldHow: 'phone' });
    expect(log.map(({ act }) => act)).toEqual([
      ...['open', 'assign', 'answer', 'tell', 'reopen', 'answer', 'tell', 'close'],
    ]);
    expect(log[2]?.words).toBe('缺法定要件');
    const { snapshot } = await supervisor.view('snags', {});
    expect(snapshot.snags[snagId]).toBeUndefined();
  });

  it('[I5] keeps a telephone sealed, for owner and window alone, through forgetting, until it is closed', async () => {
    const { snagId } = await opened({ phone: PHONE });
    expect((await sheet(floor.officer, snagId)).phone).toBe(PHONE);
    expect((await sheet(supervisor, snagId)).phone).toBeNull();
    expect((await sheet(floor.approver, snagId)).phone).toBeNull();
    await floor.officer.must('snag:assign', { snagId, bureauId: 'b-tax' });
    expect((await sheet(floor.approver, snagId)).phone).toBe(PHONE);
    expect(await open({ phone: '12' })).toMatchObject({ refusal: { code: 'phone.invalid' } });
    const row = () => floor.hall.hall.store.personOf(contactOf(snagId), snagId);
    expect((await row())?.phoneSealed).not.toContain(PHONE);
    const facts = JSON.stringify(await floor.hall.hall.store.factsAfter(0, 10_000));
    for (const personal of [PHONE, '跑了三趟'])
      expect([facts, floor.hall.log.join('')].map(text => text.includes(personal))).toEqual([false, false]);
    await floor.hall.director.command('person:erase', {});
    expect(await row()).not.toBeNull();
    await floor.chief.must('snag:answer', { snagId, outcome: 'solved', words: '已办' });
    await floor.officer.must('snag:tell', { snagId, how: 'phone' });
    await floor.officer.must('snag:close', { snagId });
    expect(await row()).toBeNull();
    expect((await sheet(floor.officer, snagId)).phone).toBeNull();
  });

  it('[I6] is shown to who has number and code, without persons and words', async () => {
    const { snagId, number, code, url } = await opened({ itemCode: 'i-1' });
    expect(url).toBe(`${floor.hall.url}/case#${number}.${code}`);
    const phone = floor.hall.anybody();
    const told = await look(phone, { number: number.replace('-', ''), code: code.toLowerCase() });
    expect(told).toMatchObject({ ok: true, data: { number, state: 'received', overdue: false } });
    expect(JSON.stringify(told)).not.toMatch(/staff|badge|words|跑了三趟/);
    expect(Object.keys(told.data!)).not.toContain('owner');
    const kiosk = await floor.hall.device('k-2');
    for (let n = 0; n < 5; n += 1)
      expect(await look(kiosk, { number, code: '22222222' })).toMatchObject({
        refusal: { code: 'snag.not_found' },
      });
    expect(await look(kiosk, { number, code })).toMatchObject({ refusal: { code: 'query.paused' } });
    time.pass(WRONG_PAUSE_MS);
    expect(await look(kiosk, { number, code })).toMatchObject({ ok: true });
    expect(snagId).toBeTruthy();
  });

  it('[I3] is made longer once, by no more than the hall allows, with a reason', async () => {
    const { snagId, dueOn } = await opened();
    const extend = (who: Member, days: number) =>
      who.code('snag:extend', { snagId, days, words: '需要外地协查' });
    expect(await extend(floor.officer, 2)).toBe('snag.not_yours');
    expect(await extend(supervisor, 6)).toBe('snag.too_long');
    expect(await extend(supervisor, 2)).toBe('ok');
    expect((await sheet(supervisor, snagId)).line.dueOn > dueOn).toBe(true);
    expect(await extend(supervisor, 1)).toBe('snag.extended_already');
    const rules = { days: 1, extendDays: 0 };
    expect(await supervisor.code('snag:set', { rules })).toBe('access.denied');
    expect(await floor.hall.director.code('snag:set', { rules, base: 99 })).toBe('settings.changed');
    await floor.hall.director.must('snag:set', { rules, base: 0 });
    expect((await opened()).dueOn < dueOn).toBe(true);
  });

  it('[I4] [I8] is overdue by a fact once its last day is over, once, and counted when it is closed too', async () => {
    const { snagId, dueOn, number, code } = await opened();
    expect((await sheet(supervisor, snagId)).line.overdueOn).toBeNull();
    time.pass(Date.parse(`${dueOn}T16:00:01Z`) - time.clock.wall());
    for (const who of [floor.officer, supervisor])
      who.carries = { cookie: await floor.hall.signIn(who.staffId) };
    await until(async () => (await sheet(supervisor, snagId)).line.overdueOn !== null);
    const { snapshot } = await supervisor.view('snags', {});
    expect(snapshot.snags[snagId]).toMatchObject({ wasLate: true, state: 'received' });
    expect(await look(floor.hall.anybody(), { number, code })).toMatchObject({ data: { overdue: true } });
    expect(await supervisor.code('snag:extend', { snagId, days: 1, words: '来不及' })).toBe('snag.over');
    await floor.officer.must('snag:answer', { snagId, outcome: 'explained', words: '已说明' });
    await floor.officer.must('snag:tell', { snagId, how: 'phone' });
    await floor.officer.must('snag:close', { snagId });
    const month = snapshot.snags[snagId]!.openedOn.slice(0, 7);
    const csv = await (await supervisor.get(`/api/snags/months/${month}/figures.csv`)).text();
    const [titles, ...rows] = csv.trim().split('\r\n');
    expect(titles).toBe('反映单位,问题类型,受理,办结,按期办结,曾超期,未办结,重新办理');
    const sum = rows.at(-1)!.split(',');
    const all = Object.values((await supervisor.view('snags', { month })).snapshot.snags);
    expect(sum.slice(2).map(Number)).toEqual([
      all.length,
      all.filter(({ state }) => state === 'closed').length,
      all.filter(({ state, wasLate }) => state === 'closed' && !wasLate).length,
      all.filter(({ wasLate }) => wasLate).length,
      all.filter(({ state }) => state !== 'closed').length,
      all.filter(({ reopened }) => reopened > 0).length,
    ]);
    const facts = await floor.hall.hall.store.factsAfter(0, 100_000);
    const over = facts.filter(({ body }) => body.includes('snag.overdue') && body.includes(snagId));
    expect(over).toHaveLength(1);
    const { sequencer } = floor.hall.hall;
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(sequencer.image.hall));
  });
});
