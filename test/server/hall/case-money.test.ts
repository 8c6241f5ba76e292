import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { APPLICANT, type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { openPayProvider, PAY_KEY, type PayProvider } from '../../support/pay-provider.ts';
import type { FeeWaiting, PayMethod, Sum, TillReading } from '../../../server/contract/cases/fee-window.ts';
import { totals } from '../../../server/contract/cases/fee-window.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const standard = { zh: '每本10元', en: '10 yuan each' };
const FEES = [
  { name: '工本费', standard, fen: 1_000, basis: '发改价格〔2016〕1号', relief: '低保对象免收' },
  { name: '检验费', standard: { zh: '按实际', en: 'As it costs' }, basis: '省价费〔2015〕2号', relief: null },
];

async function read<T>(who: HttpClient, address: string): Promise<T> {
  const response = await fetch(who.url + address, { headers: who.headers() });
  return ((await response.json()) as { data: T }).data;
}

onBothEngines('money of cases', place => {
  let provider: PayProvider;
  let floor: CaseFloor;
  let cashier: Member;
  let window: { counterId: string; seat: string };

  beforeAll(async () => {
    provider = await openPayProvider();
    const env = { PAYMENTS_URL: provider.url, PAYMENTS_KEY: PAY_KEY };
    const entries = [soundEntry('i-1', { fees: FEES }), soundEntry('i-2', { fees: [] })];
    const queues = SMALL_PLAN.queues.map(queue => (queue.id === 'q-c' ? { ...queue, fees: true } : queue));
    const plan = { plan: { ...SMALL_PLAN, queues }, items: SMALL_ITEMS };
    floor = await openCaseFloor({ databaseUrl: await place(), env, floor: plan }, entries);
    cashier = await floor.hall.member(['cashier']);
    window = { counterId: 'c-2', seat: cashier.seat };
    await cashier.must('counter:open', window);
  });
  afterAll(async () => {
    await floor.hall.close();
    await provider.close();
  });

  async function accepted(itemCode = 'i-1'): Promise<string> {
    const caseId = await floor.receive(itemCode);
    await floor.allGood(caseId);
    await floor.officer.must('case:accept', { caseId });
    return caseId;
  }
  const order = (caseId: string) =>
    floor.officer.must('fee:order', { caseId, lines: [{ fee: 0, count: 2 }] });
  const ordersOf = async (caseId: string) => (await sheet(floor.officer, caseId)).file.orders;

  it('[G70] only what is listed is ordered, one order at a time, and no decision is made before it is paid', async () => {
    const { officer, chief } = floor;
    const caseId = await accepted();
    const ask = (lines: { fee: number; count: number; fen?: number }[]) =>
      officer.code('fee:order', { caseId, lines });
    expect(await ask([{ fee: 7, count: 1 }])).toBe('fee.not_listed');
    expect(await ask([{ fee: 0, count: 1, fen: 2_000 }])).toBe('fee.other_amount');
    const relief = { fee: 0, fen: 9_000, words: '低保对象' };
    expect(await officer.code('fee:order', { caseId, lines: [{ fee: 0, count: 2 }], relief })).toBe(
      'fee.relief_too_high',
    );
    expect(await order(caseId)).toMatchObject({ fen: 2_000 });
    expect(await ask([{ fee: 0, count: 1 }])).toBe('fee.ordered_already');
    const decision = { caseId, result: 'granted' as const, words: '准予' };
    expect(await chief.code('case:decide', decision)).toBe('fee.open');
    expect(await officer.code('case:withdraw', { caseId, words: '撤回' })).toBe('fee.open');
    expect(await cashier.code('case:accept', { caseId })).toBe('access.denied');
    const free = await accepted('i-2');
    expect(await officer.code('fee:order', { caseId: free, lines: [{ fee: 0, count: 1 }] })).toBe('fee.none');
    const [unpaid] = await ordersOf(caseId);
    await officer.must('fee:drop', { caseId, orderId: unpaid!.id });
    await chief.must('case:decide', decision);
  });

  it('[G71] cash is taken at the fee window, once, with a receipt of its own', async () => {
    const { officer } = floor;
    const caseId = await accepted();
    const { orderId } = await order(caseId);
    const pay = { ...window, caseId, orderId };
    expect(await officer.code('fee:payCash', { ...pay, givenFen: 2_000 })).toBe('access.denied');
    expect(await cashier.code('fee:payCash', { ...pay, seat: 'another-seat', givenFen: 2_000 })).toBe(
      'counter.other_seat',
    );
    expect(await cashier.code('fee:payCash', { ...pay, givenFen: 1_999 })).toBe('fee.too_little');
    const twice = await Promise.all(
      [0, 1].map(() => cashier.command('fee:payCash', { ...pay, givenFen: 5_000 })),
    );
    const receipts = twice.flatMap(({ body }) => (body.ok ? [body.data.receipt] : []));
    expect(receipts).toHaveLength(1);
    expect(receipts[0]).toMatch(/^S\d{8}-0001$/);
    expect(await cashier.code('fee:payCash', { ...pay, givenFen: 2_000 })).toBe('fee.paid_already');
    expect(await cashier.code('fee:payCash', { ...pay, orderId: 'no-order', givenFen: 0 })).toBe(
      'fee.no_order',
    );
  });

  it('[G73] money goes back with a reason, and never more than was taken', async () => {
    const caseId = await accepted();
    const { orderId } = await order(caseId);
    const pay = { ...window, caseId, orderId };
    const back = (fen: number) => ({ ...pay, fen, words: '多收' });
    expect(await cashier.code('fee:refund', back(1))).toBe('fee.refund_too_high');
    await cashier.must('fee:payCash', { ...pay, givenFen: 2_000 });
    expect(await cashier.must('fee:refund', back(500))).toEqual({ left: 1_500 });
    expect(await cashier.code('fee:refund', back(1_501))).toBe('fee.refund_too_high');
    await floor.officer.must('case:withdraw', { caseId, words: '不办了' });
    expect(await cashier.code('fee:payCash', { ...pay, givenFen: 2_000 })).toBe('case.wrong_state');
    expect(await cashier.must('fee:refund', back(1_500))).toEqual({ left: 0 });
    expect(await floor.officer.code('case:step', { caseId, step: 'examine' })).toBe('case.wrong_state');
  });

  it('[G74] words alone are not an amount, and nothing is let off that the list does not let off', async () => {
    const { officer } = floor;
    const caseId = await accepted();
    const lines = [{ fee: 1, count: 3, fen: 4_500, words: '3 件 × 15 元（省价费〔2015〕2号）' }];
    for (const missing of [
      { fee: 1, count: 3 },
      { fee: 1, count: 3, fen: 4_500 },
    ])
      expect(await officer.code('fee:order', { caseId, lines: [missing] })).toBe('fee.not_reckoned');
    const off = (fee: number) => ({ fee, fen: 1_000, words: '低保对象' });
    for (const fee of [0, 1])
      expect(await officer.code('fee:order', { caseId, lines, relief: off(fee) })).toBe('fee.no_relief');
    const both = [...lines, { fee: 0, count: 1 }];
    expect(await officer.must('fee:order', { caseId, lines: both, relief: off(0) })).toMatchObject({
      fen: 4_500,
    });
    const { file, texts } = await sheet(officer, caseId);
    const [order] = file.orders;
    expect(texts[order!.lines[0]!.words!.textId]).toBe(lines[0]!.words);
    expect(texts[order!.relief!.words.textId]).toBe('低保对象');
  });

  it("[G72] only the provider's word makes a QR payment, and what it does not say stays unknown", async () => {
    const caseId = await accepted();
    const { orderId } = await order(caseId);
    const pay = { ...window, caseId, orderId };
    expect(await cashier.code('fee:payQr', pay)).toBe('fee.not_asked');
    const { payId } = await cashier.must('fee:askQr', pay);
    expect(await cashier.must('fee:askQr', pay)).toEqual({ payId });
    expect(await cashier.must('fee:payQr', pay)).toEqual({
      ...{ receipt: null, state: 'waiting', qr: `pay://${payId}` },
    });
    provider.payments.set(payId, { fen: 2_000, state: 'closed' });
    expect(await cashier.must('fee:payQr', pay)).toEqual({ receipt: null, state: 'closed', qr: null });
    const again = await cashier.must('fee:askQr', pay);
    expect(again.payId).not.toBe(payId);
    expect(await cashier.must('fee:payQr', pay)).toMatchObject({
      state: 'waiting',
      qr: `pay://${again.payId}`,
    });
    expect(await cashier.code('fee:payCash', { ...pay, givenFen: 2_000 })).toBe('fee.asked_already');
    expect(await floor.officer.code('fee:drop', { caseId, orderId })).toBe('fee.asked_already');
    provider.payments.set(again.payId, { fen: 2_000, state: 'paid' });
    for (const mood of ['broken', 'wrong_signature'] as const) {
      provider.mood = mood;
      expect(await cashier.must('fee:payQr', pay)).toEqual({ receipt: null, state: 'unknown', qr: null });
    }
    provider.mood = 'well';
    expect(await cashier.must('fee:payQr', pay)).toMatchObject({
      state: 'paid',
      receipt: expect.any(String),
    });
    expect(await ordersOf(caseId)).toMatchObject([{ state: 'paid', paid: { method: 'qr' } }]);
  });

  it('[G76] an order from the ticket in hand sends it to the fee window, and it comes back to the same officer', async () => {
    const { officer, at } = floor;
    const ticketId = await floor.serve();
    const visit = { ...at, ticketId };
    const { caseId } = await officer.must('case:receive', {
      ...visit,
      itemCode: 'i-1',
      applicant: APPLICANT,
    });
    await floor.allGood(caseId);
    await officer.must('case:accept', { caseId });
    const lines = [{ fee: 0, count: 2 }];
    const elsewhere = { ...visit, ticketId: 'no-such-ticket' };
    expect(await officer.code('fee:order', { caseId, lines, visit: elsewhere })).toBe('ticket.unknown');
    expect(await ordersOf(caseId)).toEqual([]);
    const { orderId } = await officer.must('fee:order', { caseId, lines, visit });
    expect(await read<FeeWaiting[]>(cashier, '/api/fees/waiting')).toMatchObject([
      { ticketId, state: 'waiting', caseId, orderId, fen: 2_000 },
    ]);
    expect(await cashier.must('counter:call', window)).toMatchObject({ ticketId });
    await cashier.must('counter:start', { ...window, ticketId });
    await cashier.must('fee:payCash', { ...window, caseId, orderId, givenFen: 10_000 });
    await cashier.must('counter:finish', { ...window, ticketId });
    expect(await read(cashier, '/api/fees/waiting')).toEqual([]);
    expect(await officer.must('counter:call', at)).toMatchObject({ ticketId });
    await officer.must('counter:start', visit);
    await officer.must('counter:finish', visit);
    expect(await ordersOf(caseId)).toMatchObject([{ state: 'paid', paid: { given: 10_000 } }]);
  });

  it('[G75] the till of a day is the recount of its facts, and a cashier reads his own', async () => {
    const { sequencer, store } = floor.hall.hall;
    const facts = (await store.factsAfter(0, 5_000)).map(fromStored);
    expect(wholeOf(replayed(facts, 64))).toEqual(wholeOf(sequencer.image.hall));
    const sum = (kind: 'case.paid' | 'case.refunded', method: PayMethod): Sum => {
      const all = facts.flatMap(({ fact }) =>
        fact.kind === kind && fact.method === method ? [fact.fen] : [],
      );
      return { count: all.length, fen: all.reduce((a, b) => a + b, 0) };
    };
    const byWay = (kind: 'case.paid' | 'case.refunded') => ({ cash: sum(kind, 'cash'), qr: sum(kind, 'qr') });
    const { lines, on, today } = await read<TillReading>(cashier, '/api/fees/till');
    expect(on).toBe(today);
    expect(lines).toEqual([
      {
        ...{ by: cashier.staffId, name: expect.any(String) },
        ...{ taken: byWay('case.paid'), back: byWay('case.refunded') },
      },
    ]);
    expect(lines[0]!.taken.qr.count).toBe(1);
    expect(totals(lines[0]!).all).toBe(
      lines[0]!.taken.cash.fen + lines[0]!.taken.qr.fen - lines[0]!.back.cash.fen,
    );
    const another = await floor.hall.member(['cashier']);
    expect((await read<TillReading>(another, '/api/fees/till')).lines).toEqual([]);
    expect((await read<TillReading>(floor.chief, '/api/fees/till')).lines).toEqual(lines);
    expect(await read(floor.officer, '/api/fees/till')).toBeUndefined();
    expect((await read<TillReading>(cashier, '/api/fees/till?on=2020-01-02')).lines).toEqual([]);
  });
});
