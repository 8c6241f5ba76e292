import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';
import { until } from '../../support/until.ts';

type Line = ViewSnapshot<'questions'>['questions'][string];

onBothEngines('who was asked first', place => {
  const time = new TimeMachine();
  let hall: TestHall;
  let [first, second, guide, chief] = [] as unknown as [Member, Member, Member, Member];
  const line = async (id: string): Promise<Line> =>
    (await guide.view('questions', {})).snapshot.questions[id]!;
  const words = async (who: HttpClient, id: string): Promise<unknown> =>
    (await who.get(`/api/questions/${id}`)).json();
  const acts = async (id: string) => (await line(id)).log.map(({ act }) => act);
  /** A ticket in the first officer's hand, and the question that goes with it. */
  async function asked(): Promise<{ ticketId: string; questionId: string }> {
    await hall.director.must('ticket:take', { queueId: 'q-a' });
    const at = { counterId: 'c-1', seat: first.seat };
    const { ticketId } = await first.must('counter:call', at);
    await first.must('counter:start', { ...at, ticketId });
    return { ticketId, ...(await first.must('question:open', { ticketId, itemCode: 'i-1' })) };
  }
  beforeAll(async () => {
    const floor = { plan: SMALL_PLAN, items: SMALL_ITEMS };
    hall = await openTestHall({ databaseUrl: await place(), floor, around: time.around, clock: time.clock });
    first = await hall.member(['officer']);
    second = await hall.member(['officer']);
    guide = await hall.member(['guide']);
    chief = await hall.member(['chief']);
    await hall.director.must('staff:post', { staffId: chief.staffId, bureauId: 'b-tax' });
    await first.must('counter:open', { counterId: 'c-1', seat: first.seat });
    await second.must('counter:open', { counterId: 'c-2', seat: second.seat });
  });
  afterAll(() => hall.close());

  it('[I9] stays with the first asked until another acknowledges it, and both see it', async () => {
    const text = '社保卡在哪里改密码';
    const { questionId } = await guide.must('question:open', { bureauId: 'b-tax', words: text });
    expect(await line(questionId)).toMatchObject({ ownerId: guide.staffId, offer: null, bureauId: 'b-tax' });
    expect(await words(guide, questionId)).toEqual({ ok: true, data: { words: text } });
    expect(await words(chief, questionId)).toMatchObject({ refusal: { code: 'question.not_yours' } });
    await guide.must('question:offer', { questionId, to: { bureauId: 'b-tax' } });
    expect(await line(questionId)).toMatchObject({
      ...{ ownerId: guide.staffId, meant: [chief.staffId] },
      offer: { to: { kind: 'bureau', bureauId: 'b-tax' } },
    });
    expect(await words(chief, questionId)).toMatchObject({ ok: true });
    expect(await guide.code('question:acknowledge', { questionId })).toBe('question.not_offered');
    expect(await second.code('question:acknowledge', { questionId })).toBe('question.not_offered');
    await chief.must('question:acknowledge', { questionId });
    expect(await line(questionId)).toMatchObject({ ownerId: chief.staffId, offer: null });
    expect(await guide.code('question:finish', { questionId })).toBe('question.not_yours');
    await chief.must('question:finish', { questionId });
    expect(await acts(questionId)).toEqual(['open', 'offer', 'acknowledge', 'finish']);
    expect(await hall.hall.store.cases.texts(questionId)).toEqual([]);
    const facts = JSON.stringify(await hall.hall.store.factsAfter(0, 10_000));
    expect([facts, hall.log.join('')].map(all => all.includes(text))).toEqual([false, false]);
    expect(await guide.code('question:open', { words: '电话 13812345678' })).toBe('text.personal');
  });

  it('[I10] a declined one comes back with its reason, and is offered to a counter or an officer who are there', async () => {
    const { questionId } = await first.must('question:open', {});
    const offer = (to: { counterId: string } | { staffId: string }) =>
      first.code('question:offer', { questionId, to });
    expect(await offer({ counterId: 'c-3' })).toBe('counter.closed');
    expect(await offer({ counterId: 'c-1' })).toBe('question.own');
    expect(await offer({ staffId: 'nobody' })).toBe('staff.unknown');
    expect(await offer({ counterId: 'c-2' })).toBe('ok');
    expect(await offer({ staffId: second.staffId })).toBe('question.offered_already');
    await second.must('question:decline', { questionId, reason: 'not_ours' });
    const back = await line(questionId);
    expect(back).toMatchObject({ ownerId: first.staffId, offer: null });
    expect(back.log.at(-1)).toMatchObject({ act: 'return', reason: 'not_ours' });
    expect(await offer({ staffId: second.staffId })).toBe('ok');
    await second.must('question:acknowledge', { questionId });
    expect((await line(questionId)).ownerId).toBe(second.staffId);
    await second.must('question:finish', { questionId });
  });

  it('[I11] what nobody acknowledges within the minutes that are set is late, once for each time', async () => {
    await hall.director.must('snag:set', { rules: { days: 5, extendDays: 5, ackMinutes: 3 } });
    const { questionId } = await first.must('question:open', {});
    await first.must('question:offer', { questionId, to: { counterId: 'c-2' } });
    time.pass(2 * 60_000);
    expect((await line(questionId)).late).toBe(0);
    time.pass(61_000);
    await until(async () => (await line(questionId)).late === 1);
    time.pass(10 * 60_000);
    await second.must('question:acknowledge', { questionId });
    expect(await acts(questionId)).toEqual(['open', 'offer', 'late', 'acknowledge']);
    await second.must('question:finish', { questionId });
  });

  it('[I12] goes with its ticket: the call at the other counter acknowledges it, and given up it comes back', async () => {
    const { ticketId, questionId } = await asked();
    expect(await first.code('question:open', { ticketId })).toBe('question.open_already');
    const at = { counterId: 'c-1', seat: first.seat, ticketId };
    await first.must('counter:transfer', { ...at, toCounterId: 'c-2' });
    expect(await line(questionId)).toMatchObject({
      ownerId: first.staffId,
      offer: { to: { kind: 'ticket' } },
    });
    const there = { counterId: 'c-2', seat: second.seat };
    expect((await second.must('counter:call', there)).ticketId).toBe(ticketId);
    expect(await line(questionId)).toMatchObject({ ownerId: second.staffId, offer: null });
    await second.must('counter:start', { ...there, ticketId });
    await second.must('counter:finish', { ...there, ticketId });
    expect(await line(questionId)).toMatchObject({ state: 'open', ownerId: second.staffId });
    await second.must('question:finish', { questionId });

    const given = await asked();
    await first.must('counter:transfer', { ...at, ticketId: given.ticketId, toCounterId: 'c-2' });
    await guide.must('ticket:leave', { ticketId: given.ticketId });
    const back = await line(given.questionId);
    expect(back).toMatchObject({ ownerId: first.staffId, offer: null });
    expect(back.log.at(-1)).toMatchObject({ act: 'return', reason: 'ticket_ended' });
  });

  it('[I9] an open one outlives the day, an answered one does not, and the journal tells all of it again', async () => {
    const { snapshot } = await guide.view('questions', {});
    const open = Object.entries(snapshot.questions).filter(([, { state }]) => state === 'open');
    expect(open.length).toBeGreaterThan(0);
    await hall.director.must('day:close', {});
    await hall.director.must('day:open', { date: '2099-01-01', anyTime: true });
    const after = (await guide.view('questions', {})).snapshot.questions;
    expect(Object.keys(after)).toEqual(open.map(([id]) => id));
    const facts = await hall.hall.store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 64))).toEqual(wholeOf(hall.hall.sequencer.image.hall));
  });
});
