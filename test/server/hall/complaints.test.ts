import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ports } from '../../../server/compose.ts';
import { machineClock } from '../../../server/ports.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { type HttpClient, nextCommandId } from '../../support/hall/http-client.ts';
import { openTestHall, TODAY, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS } from '../../support/hall/plan.ts';
import { storeAt } from '../../support/hall/moved-time.ts';
import { type Desk, openDesks, VOICED_PLAN } from '../../support/hall/voiced-hall.ts';
import { until } from '../../support/until.ts';
import { decideTakeMany } from './race-orders.ts';

const FLOOR = { plan: VOICED_PLAN, items: SMALL_ITEMS };
const PEAK = 120;

/** What users of other systems complain of in public, each by its own name. The voice and the boards have their stories too. */
onBothEngines('what is complained of elsewhere', place => {
  let hall: TestHall;
  let kiosks: HttpClient[];
  let desks: Desk[];
  beforeAll(async () => {
    hall = await openTestHall({ databaseUrl: await place(), floor: FLOOR });
    kiosks = [await hall.device('k-1'), await hall.device('k-2')];
    desks = await openDesks(hall, 5);
  });
  afterAll(() => hall.close());

  const sign = async (number: number): Promise<string> =>
    (await hall.anybody().get(`/api/signs/${number}.txt`)).text();

  it('[N2] one number given twice at the peak: it is not, though each kiosk asks again in the same instant', async () => {
    const asked = Array.from({ length: PEAK }, (_, at) => ({ kiosk: kiosks[at % 2]!, id: nextCommandId() }));
    const take = ({ kiosk, id }: (typeof asked)[number]) =>
      kiosk.command('ticket:take', { queueId: 'q-b' }, id);
    const told = await Promise.all([...asked, ...asked].map(take));
    const labels = told.map(({ body }) => (body.ok ? body.data.label : JSON.stringify(body)));
    const wanted = Array.from({ length: PEAK }, (_, at) => `B${String(at + 1).padStart(3, '0')}`);
    expect([...new Set(labels)].sort()).toEqual(wanted);
    expect(labels.slice(0, PEAK)).toEqual(labels.slice(PEAK));
  });

  it('[T2] a ticket called twice: five counters at once call five', async () => {
    const called = await Promise.all(desks.map(({ who, at }) => who.must('counter:call', at)));
    expect(new Set(called.map(({ ticketId }) => ticketId)).size).toBe(desks.length);
  });

  it('the sign over a counter shows the number of another: each shows its own, and keeps it', async () => {
    const { desks: inHand, tickets } = hall.hall.sequencer.image.hall;
    const labels = desks.map(({ at }) => tickets.get(inHand.get(at.counterId)!.ticketId!)!.label);
    const all = async (): Promise<string[]> => Promise.all(desks.map((_, at) => sign(at + 1)));
    const come = labels.map(label => `请${label}号`);
    await until(async () => JSON.stringify(await all()) === JSON.stringify(come), { what: 'each sign' });
    const { who, at } = desks[1]!;
    const ticketId = inHand.get(at.counterId)!.ticketId!;
    await who.must('counter:start', { ...at, ticketId });
    await until(async () => (await sign(2)).includes('办理中'), { what: 'the second sign' });
    expect(await all()).toEqual(come.map((text, of) => (of === 1 ? `${labels[1]} 办理中` : text)));
  });

  it('[C1] an officer stuck with two open calls: of two presses at once one calls, and the desk goes on', async () => {
    const { who, at } = desks[0]!;
    const ticketId = hall.hall.sequencer.image.hall.desks.get(at.counterId)!.ticketId!;
    await who.must('counter:start', { ...at, ticketId });
    await who.must('counter:finish', { ...at, ticketId });
    const pressed = await Promise.all([1, 2, 3].map(() => who.command('counter:call', at)));
    const called = pressed.flatMap(({ body }) => (body.ok ? [body.data.ticketId] : []));
    const codes = pressed.flatMap(({ body }) => (body.ok ? [] : [body.refusal?.code]));
    expect([called.length, codes]).toEqual([1, ['counter.busy', 'counter.busy']]);
    await who.must('counter:start', { ...at, ticketId: called[0]! });
    await who.must('counter:finish', { ...at, ticketId: called[0]! });
  });

  it('[V2] a board stands on an old number: who lost the news asks and has it, and hears every two seconds', async () => {
    const socket = await hall.socket();
    const board = await socket.watch('board', {});
    const { who, at } = desks[0]!;
    const { ticketId, label } = await who.must('counter:call', at);
    await board.shows(({ calls }) => calls[ticketId]?.label === label);
    const lost = socket.socket.listeners('push');
    socket.socket.removeAllListeners('push');
    await who.must('counter:start', { ...at, ticketId });
    await who.must('counter:finish', { ...at, ticketId });
    const next = await who.must('counter:call', at);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect(Object.keys(board.snapshot.calls)).toContain(ticketId);
    for (const ear of lost) socket.socket.on('push', ear as () => void);
    await board.shows(({ calls }) => !calls[ticketId] && calls[next.ticketId]?.label === next.label);
  });

  it('[N1] numbers of one queue that run into those of another: past 999 none is a number of the other', async () => {
    await hall.order(decideTakeMany, { times: 2_100, queues: ['q-a', 'q-c'] });
    const labels = [...hall.hall.sequencer.image.hall.tickets.values()].map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['A001', 'A999', 'A1000', 'A1050', 'CD1050']));
    expect(new Set(labels).size).toBe(labels.length);
    const { label } = await kiosks[0]!.must('ticket:take', { queueId: 'q-a' });
    expect(label).toBe('A1051');
  });
});

/** The machine's clock, and its database's, moved by hand. */
function movedClock(): Pick<Ports, 'clock' | 'around'> & { by: { ms: number } } {
  const by = { ms: 0 };
  const wall = (): number => machineClock.wall() + by.ms;
  const monotonic = (): number => machineClock.monotonic() + by.ms;
  return { by, clock: { ...machineClock, wall, monotonic }, around: storeAt(now => now + by.ms) };
}

onBothEngines('wrong numbers after a change of day or of time zone', place => {
  it('[D1] the day is what was opened: neither midnight nor another time zone makes numbers begin anew', async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'hall-days-'));
    const databaseUrl = await place();
    const { by, ...time } = movedClock();
    const open = (bare: boolean, offset: string) =>
      openTestHall({ ...time, dir, databaseUrl, floor: FLOOR, bare, env: { HALL_UTC_OFFSET: offset } });
    const take = async (kiosk: HttpClient): Promise<string> =>
      (await kiosk.must('ticket:take', { queueId: 'q-b' })).label;
    const first = await open(false, '480');
    const kiosk = await first.device('k-1');
    expect([await take(kiosk), await take(kiosk)]).toEqual(['B001', 'B002']);
    by.ms = 16 * 3_600_000;
    expect(await take(kiosk)).toBe('B003');
    await first.close();
    // The same files on a machine that stands in another zone, west of the first by fifteen hours.
    const second = await open(true, '-420');
    try {
      const there = Object.assign(second.anybody(), { carries: kiosk.carries });
      const director = await second.member(['director']);
      expect(await take(there)).toBe('B004');
      await director.must('day:close', {});
      expect(await director.code('day:open', { date: '2026-11-22', anyTime: true })).toBe('day.date_past');
      await director.must('day:open', { date: TODAY, anyTime: true });
      expect(await take(there)).toBe('B005');
      await director.must('day:close', {});
      await director.must('day:open', { date: '2026-11-24', anyTime: true });
      expect(await take(there)).toBe('B001');
    } finally {
      await second.close();
      await rm(dir, { recursive: true });
    }
  });
});
