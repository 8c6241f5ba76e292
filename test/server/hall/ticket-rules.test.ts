import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { USUAL_TICKET_RULES } from '../../../server/domain/queue/rules/rules.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { TimeMachine } from '../../support/hall/time-machine.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const [SECOND, MINUTE] = [1_000, 60_000];

onBothEngines('the rules for tickets', place => {
  let hall: TestHall;
  let kiosk: HttpClient;
  let guide: Member;
  let officer: Member;
  const time = new TimeMachine();
  const here = () => ({ counterId: 'c-1', seat: officer.seat });
  const stateOf = (ticketId: string) => hall.hall.sequencer.image.hall.tickets.get(ticketId);

  beforeAll(async () => {
    hall = await openTestHall({
      ...{ databaseUrl: await place(), floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } },
      ...{ clock: time.clock, around: time.around },
    });
    kiosk = await hall.device('k-1');
    [guide, officer] = [await hall.member(['guide']), await hall.member(['officer'])];
    await hall.director.must('tickets:set', {
      rules: { ...USUAL_TICKET_RULES, backMinutes: 5, holdMinutes: 2 },
      base: 0,
    });
    await officer.must('counter:open', here());
  });
  beforeEach(() => expect(contradictions(hall.hall.sequencer.image.hall)).toEqual([]));
  afterAll(() => hall.close());

  /** Takes a number, calls it as often as it takes, and misses it. */
  async function missed(): Promise<string> {
    const { ticketId } = await kiosk.must('ticket:take', { queueId: 'q-a' });
    await officer.must('counter:call', here());
    await miss(ticketId);
    return ticketId;
  }
  async function miss(ticketId: string): Promise<void> {
    for (let call = 2; call <= 3; call += 1) {
      time.pass(21 * SECOND);
      await officer.must('counter:recall', { ...here(), ticketId });
    }
    time.pass(21 * SECOND);
    await officer.must('counter:miss', { ...here(), ticketId });
  }

  it('[T12] say at the desk how many calls and seconds are left, and refuse what comes too soon', async () => {
    const desk = await (await hall.socket(officer)).watch('counter', { counterId: 'c-1' });
    const { ticketId } = await kiosk.must('ticket:take', { queueId: 'q-a' });
    await officer.must('counter:call', here());
    await desk.shows(seen => seen.desk['c-1']?.ticketId === ticketId && seen.desk['c-1'].lastCallAt !== null);
    expect(desk.snapshot.rules['hall']).toMatchObject({ missCalls: 3, gapSeconds: 20 });
    const early = await officer.command('counter:miss', { ...here(), ticketId });
    expect(early.body).toMatchObject({ refusal: { code: 'ticket.too_few_calls', params: { calls: 2 } } });
    expect(await officer.code('counter:recall', { ...here(), ticketId })).toBe('ticket.recall_too_soon');
    await miss(ticketId);
    await desk.shows(seen => (seen.missed[ticketId]?.until ?? 0) > 0);
    await guide.must('ticket:leave', { ticketId });
  });

  it('[T13] bring who missed the call back once; the next miss ends the number', async () => {
    const ticketId = await missed();
    await guide.must('ticket:return', { ticketId });
    await officer.must('counter:call', here());
    await miss(ticketId);
    expect(stateOf(ticketId)).toMatchObject({ state: 'voided', reason: 'missed_again' });
    expect(await guide.code('ticket:return', { ticketId })).toBe('ticket.wrong_state');
  });

  it('[T13] end by the clock who did not come back in time, and the phone says why', async () => {
    const { ticketId, url } = await kiosk.must('ticket:take', { queueId: 'q-a' });
    const page = await (await hall.socket()).watch('ticket', { token: url.slice(url.lastIndexOf('/') + 1) });
    await officer.must('counter:call', here());
    await miss(ticketId);
    await page.shows(seen => (seen.ticket[ticketId]?.until ?? 0) > 0);
    time.pass(6 * MINUTE);
    await page.shows(seen => seen.ticket[ticketId]?.reason === 'not_back');
    expect(stateOf(ticketId)).toMatchObject({ state: 'voided' });
  });

  it('[T15] end by the clock who is on hold and does not come back', async () => {
    const { ticketId } = await kiosk.must('ticket:take', { queueId: 'q-a' });
    await officer.must('counter:call', here());
    await officer.must('counter:start', { ...here(), ticketId });
    await officer.must('counter:hold', { ...here(), ticketId, reason: 'paying', minutes: 5 });
    const desk = await (await hall.socket(guide)).watch('guide', {});
    expect(desk.snapshot.tickets[ticketId]?.backAt).toBeGreaterThan(0);
    time.pass(8 * MINUTE);
    await desk.shows(seen => seen.tickets[ticketId] === undefined);
    expect(stateOf(ticketId)).toMatchObject({ state: 'voided', reason: 'not_back' });
  });

  it('[J3] leave rows and facts that tell the same hall', async () => {
    const live = wholeOf(hall.hall.sequencer.image.hall);
    expect(wholeOf((await hall.hall.store.load()).hall)).toEqual(live);
    const facts = (await hall.hall.store.factsAfter(0, 100_000)).map(fromStored);
    expect(wholeOf(replayed(facts, 7))).toEqual(live);
  });
});
