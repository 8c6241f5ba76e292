import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { USUAL_SLIP_TEXTS } from '../../../server/domain/printing/texts.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { WORKING_HOURS } from '../../support/hall/hours.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { BULLETIN } from '../../support/hall/publish-acts.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const post = { zh: '综合窗口', en: 'General counter' };
const bulletin = { ...BULLETIN, boardIds: [] };
const hours = structuredClone(WORKING_HOURS) as never;

onBothEngines('the house', place => {
  let hall: TestHall;
  let officer: Member;
  let guide: Member;
  let kiosk: HttpClient;
  let agent: HttpClient;

  beforeAll(async () => {
    hall = await openTestHall({
      databaseUrl: await place(),
      floor: { plan: SMALL_PLAN, items: SMALL_ITEMS },
    });
    [officer, guide] = [await hall.member(['officer']), await hall.member(['guide'])];
    [kiosk, agent] = [await hall.device('k-1'), await hall.device('agent-1')];
  });
  afterAll(() => hall.close());

  it('shows on boards and kiosks what a director publishes, without a restart', async () => {
    const board = await (await hall.socket()).watch('board', {});
    const screen = await (await hall.socket(kiosk)).watch('kiosk', {});
    const { director } = hall;
    await director.must('hours:set', { hours, base: 0 });
    await director.must('duty:set', { zoneId: 'z-1', head: { badge: 'GA-9', post, tel: '12345' } });
    const { bulletinId } = await director.must('bulletin:put', { bulletin });
    await director.must('staff:setCard', { staffId: officer.staffId, card: { badge: 'GA-1', post } });
    await officer.must('counter:open', { counterId: 'c-1', seat: officer.seat });
    await board.shows(seen => seen.opening['hall'] && seen.duties['z-1']?.badge === 'GA-9');
    await board.shows(seen => seen.cards['c-1']?.badge === 'GA-1');
    await screen.shows(seen => seen.bulletins[bulletinId]?.title.zh === BULLETIN.title.zh);
    const told = (await (await officer.get('/api/whoami')).json()) as { card: unknown };
    expect(told.card).toEqual({ badge: 'GA-1', post });
    await director.must('bulletin:drop', { bulletinId });
    await screen.shows(seen => !seen.bulletins[bulletinId]);
  });

  it('[K4] a kiosk calls for help, a guide sees it and goes there; the kiosk sees that somebody does', async () => {
    const desk = await (await hall.socket(guide)).watch('guide', {});
    const screen = await (await hall.socket(kiosk)).watch('kiosk', {});
    const { helpId, at } = await kiosk.must('help:ask', {});
    await desk.shows(seen => seen.helps['k-1']?.helpId === helpId);
    await screen.shows(seen => seen.kiosks['k-1']?.helpAt === at);
    await guide.must('help:answer', { helpId });
    await screen.shows(seen => seen.kiosks['k-1']?.helpAt === null);
  });

  it('[P5] a printer out of paper is known at the kiosk and at the desks, and the number comes all the same', async () => {
    const screen = await (await hall.socket(kiosk)).watch('kiosk', {});
    const desk = await (await hall.socket(officer)).watch('counter', { counterId: 'c-1' });
    await agent.must('printer:report', { printerId: 'pr-1', condition: 'out' });
    await screen.shows(seen => seen.kiosks['k-1']?.printer === 'out');
    await desk.shows(seen => seen.troubles['pr-1']?.condition === 'out');
    expect(await kiosk.must('ticket:take', { queueId: 'q-a' })).toMatchObject({ printed: false });
    await agent.must('printer:report', { printerId: 'pr-1', condition: 'ready' });
    await desk.shows(seen => !seen.troubles['pr-1']);
    expect(await kiosk.must('ticket:take', { queueId: 'q-a' })).toMatchObject({ printed: true });
  });

  it('[H4] of two directors who edit the same texts the second is told that the first was quicker', async () => {
    const other = await hall.member(['director']);
    const base = (await other.view('settings', {})).snapshot.slip['hall']?.revision ?? 0;
    const texts = { ...USUAL_SLIP_TEXTS, scan: { zh: '扫一扫', en: 'Scan me' } };
    await hall.director.must('slip:set', { texts, base });
    const { body } = await other.command('slip:set', { texts: USUAL_SLIP_TEXTS, base });
    expect(body).toMatchObject({ ok: false, refusal: { code: 'settings.changed' } });
    const { job } = await agent.must('print:claim', { printerId: 'pr-1' });
    expect(job).toMatchObject({ texts, machineName: '左侧取号机' });
  });

  it('[J3] all of it loads as the very hall in memory, and comes out of its facts again', async () => {
    await hall.director.must('notice:raise', { level: 'suspend', text: { zh: '请稍候', en: 'One moment' } });
    await kiosk.must('help:ask', {});
    await agent.must('printer:report', { printerId: 'pr-2', condition: 'cover' });
    await hall.director.must('bulletin:put', { bulletin });
    const { sequencer, store } = hall.hall;
    const image = wholeOf(sequencer.image.hall);
    expect([...sequencer.image.hall.days.values()]).toMatchObject([{ anyTime: true }]);
    expect(wholeOf((await store.load()).hall)).toEqual(image);
    const facts = await store.factsAfter(0, 100_000);
    expect(wholeOf(replayed(facts.map(fromStored), 50))).toEqual(image);
  });
});
