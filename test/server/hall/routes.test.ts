import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const leg = (queueId: string | null, itemCode: string | null = null) => ({ queueId, itemCode });
const OFFERS = [
  {
    ...({
      id: 'r-1',
      name: { zh: '开办企业一件事', en: 'A company' },
      mode: 'ordered',
      atKiosk: true,
    } as const),
    legs: [leg('q-a'), leg(null, 'i-2'), leg('q-c')],
  },
  {
    ...({ id: 'r-2', name: { zh: '出生一件事', en: 'A birth' }, mode: 'any', atKiosk: false } as const),
    legs: [leg('q-c'), leg('q-b')],
  },
];

onBothEngines('routes', place => {
  let hall: TestHall;
  let kiosk: HttpClient;
  let guide: Member;
  let one: Member;
  let two: Member;
  const image = () => hall.hall.sequencer.image.hall;
  const at = (member: Member, counterId: string) => ({ counterId, seat: member.seat });
  const atOne = () => at(one, 'c-1');
  const atTwo = () => at(two, 'c-2');

  beforeAll(async () => {
    hall = await openTestHall({
      ...{ databaseUrl: await place(), floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } },
    });
    kiosk = await hall.device('k-1');
    [guide, one, two] = [
      await hall.member(['guide']),
      await hall.member(['officer']),
      await hall.member(['officer']),
    ];
    await hall.director.must('routes:set', { offers: OFFERS, base: 0 });
    await one.must('counter:open', atOne());
    await two.must('counter:open', atTwo());
  });
  beforeEach(() => expect(contradictions(image())).toEqual([]));
  afterAll(() => hall.close());

  async function served(member: Member, where: { counterId: string; seat: string }): Promise<string> {
    const { ticketId } = await member.must('counter:call', where);
    await member.must('counter:start', { ...where, ticketId });
    return ticketId;
  }

  it('[T26] are set by a director alone, and refused with what is wrong in which', async () => {
    expect(await guide.code('routes:set', { offers: OFFERS })).toBe('access.denied');
    const short = [{ ...OFFERS[0]!, legs: [leg('q-a')] }];
    expect((await hall.director.command('routes:set', { offers: short })).body).toMatchObject({
      refusal: { code: 'routes.faulty', params: { fault: 'too_few_legs', id: 'r-1' } },
    });
    expect(await hall.director.code('routes:set', { offers: OFFERS, base: 0 })).toBe('settings.changed');
    const seen = await (await hall.socket(hall.director)).watch('settings', {});
    expect(seen.snapshot.routes['hall']!.offers).toEqual(OFFERS);
  });

  it('[T21] are given by kiosks where they may, by guides all, with the queues of their legs', async () => {
    const screen = await (await hall.socket(kiosk)).watch('kiosk', {});
    expect(screen.snapshot.routes['hall']!.routes.map(({ id }) => id)).toEqual(['r-1']);
    expect(screen.snapshot.routes['hall']!.routes[0]!.legs).toEqual([
      { queueId: 'q-a', item: null },
      { queueId: 'q-b', item: '事项i-2' },
      { queueId: 'q-c', item: null },
    ]);
    expect(await kiosk.code('ticket:takeRoute', { routeId: 'r-2' })).toBe('route.unknown');
    const desk = await (await hall.socket(guide)).watch('guide', {});
    expect(desk.snapshot.routes['hall']!.routes.map(({ id }) => id)).toEqual(['r-1', 'r-2']);
  });

  it('[T22] go from counter to counter by their finishes, and every screen says where', async () => {
    const taken = await kiosk.must('ticket:takeRoute', { routeId: 'r-1' });
    expect(taken).toMatchObject({
      label: 'A001',
      queueId: 'q-a',
      legs: ['q-a', 'q-b', 'q-c'],
      ordered: true,
    });
    const { ticketId } = taken;
    const job = [...image().jobs.values()].find(({ ticketId: of }) => of === ticketId);
    expect(job?.slip?.route).toMatchObject({ ordered: true, legs: [{}, {}, {}] });
    const token = taken.url.split('/t/')[1]!;
    const phone = await (await hall.socket()).watch('ticket', { token });
    const desk = await (await hall.socket(one)).watch('counter', { counterId: 'c-1' });
    const found = await (await hall.socket(guide)).watch('guide', {});
    const states = () => phone.snapshot.ticket[ticketId]!.route!.legs.map(({ state }) => state);
    expect(states()).toEqual(['current', 'todo', 'todo']);

    expect(await served(one, atOne())).toBe(ticketId);
    await desk.shows(seen => seen.desk['c-1']?.route?.legs.length === 3);
    expect(await one.must('counter:finish', { ...atOne(), ticketId })).toEqual({
      label: 'A001',
      queueId: 'q-b',
    });
    await phone.shows(seen => seen.ticket[ticketId]?.route?.legs[1]?.state === 'current');
    await desk.shows(seen => seen.desk['c-1']?.finished?.goesTo?.queue.zh === '社保');
    await found.shows(seen => seen.tickets[ticketId]?.route?.legs[0]?.counter === 1);
    expect(phone.snapshot.ticket[ticketId]).toMatchObject({
      ...{ state: 'waiting', itemCode: 'i-2', ahead: 0 },
      queue: { zh: '社保' },
    });

    // From the second leg to another window and back to the same officer.
    expect(await served(two, atTwo())).toBe(ticketId);
    await two.must('counter:transfer', { ...atTwo(), ticketId, queueId: 'q-a', comesBack: true });
    expect(await served(one, atOne())).toBe(ticketId);
    expect(await one.must('counter:finish', { ...atOne(), ticketId })).toEqual({ label: 'A001' });
    expect(await served(two, atTwo())).toBe(ticketId);
    await two.must('counter:finish', { ...atTwo(), ticketId });
    await phone.shows(seen => seen.ticket[ticketId]?.route?.legs[2]?.state === 'current');
    expect(await served(two, atTwo())).toBe(ticketId);
    await two.must('counter:finish', { ...atTwo(), ticketId });
    await phone.shows(seen => seen.ticket[ticketId]?.state === 'done');
    expect(states()).toEqual(['done', 'done', 'done']);
    expect(phone.snapshot.ticket[ticketId]!.route!.legs.map(({ visits }) => visits)).toEqual([1, 3, 1]);
  });

  it('[V4] count once as a ticket, and at each counter and queue as a leg', async () => {
    const watch = await (await hall.socket(hall.director)).watch('supervision', {});
    const { queues, counters } = watch.snapshot;
    expect(queues['q-a']).toMatchObject({ issued: 1, done: 0, legs: 1 });
    expect(queues['q-b']).toMatchObject({ issued: 0, done: 0, legs: 1 });
    expect(queues['q-c']).toMatchObject({ issued: 0, done: 1, legs: 0 });
    expect(counters['c-2']).toMatchObject({ done: 1, legs: 1 });
  });

  it('[T19] take back the finish of a leg, and a guide finds and skips one', async () => {
    const { ticketId } = await kiosk.must('ticket:takeRoute', { routeId: 'r-1' });
    await served(one, atOne());
    await one.must('counter:finish', { ...atOne(), ticketId });
    await one.must('counter:reopen', { ...atOne(), ticketId });
    expect(image().tickets.get(ticketId)).toMatchObject({ state: 'serving', queueId: 'q-a' });
    await one.must('counter:addLeg', { ...atOne(), ticketId, queueId: 'q-c' });
    await one.must('counter:skipLeg', { ...atOne(), ticketId, leg: 2, reason: 'wish' });
    await one.must('counter:finish', { ...atOne(), ticketId });
    const skip = { ticketId, leg: 1, reason: 'done_elsewhere' } as const;
    expect(await guide.must('ticket:skipLeg', skip)).toEqual({ label: 'A002', queueId: 'q-c' });
    expect(await guide.code('ticket:skipLeg', skip)).toBe('route.leg_over');
    expect(
      image()
        .routes.get(ticketId)!
        .legs.map(({ state }) => state),
    ).toEqual([...['done', 'skipped', 'skipped', 'current']]);
  });

  it('[T24] are a person’s one number of every queue that is left', async () => {
    const idNumber = '11010519491231002X';
    await guide.must('ticket:takeRoute', { routeId: 'r-2', idNumber });
    for (const queueId of ['q-b', 'q-c'])
      expect(await kiosk.code('ticket:take', { queueId, idNumber })).toBe('ticket.already_holding');
    expect(await kiosk.code('ticket:takeRoute', { routeId: 'r-1', idNumber })).toBe('ticket.already_holding');
  });

  it('[J3] leave rows and facts that tell the same hall', async () => {
    const live = wholeOf(image());
    expect(wholeOf((await hall.hall.store.load()).hall)).toEqual(live);
    const facts = (await hall.hall.store.factsAfter(0, 100_000)).map(fromStored);
    expect(wholeOf(replayed(facts, 7))).toEqual(live);
  });
});
