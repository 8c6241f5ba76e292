import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromStored } from '../../../server/app/sequencer/chain.ts';
import { type CaseFloor, openCaseFloor, sheet } from '../../support/hall/case-floor.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import type { Member } from '../../support/hall/open-test-hall.ts';
import { openPayProvider, PAY_KEY, type PayProvider } from '../../support/pay-provider.ts';
import { replayed, wholeOf } from '../../support/hall/whole.ts';

const standard = { zh: '每本10元', en: '10 yuan each' };
const FEES = [
  { name: '工本费', standard, fen: 1_000, basis: '发改价格〔2016〕1号', relief: '低保对象免收' },
  { name: '检验费', standard: { zh: '按实际', en: 'As it costs' }, basis: '省价费〔2015〕2号', relief: null },
];

onBothEngines('money of cases', place => {
  let provider: PayProvider;
  let floor: CaseFloor;
  let cashier: Member;
  let window: { counterId: string; seat: string };

  beforeAll(async () => {
    provider = await openPayProvider();
    const env = { PAYMENTS_URL: provider.url, PAYMENTS_KEY: PAY_KEY };
    const entries = [soundEntry('i-1', { fees: FEES }), soundEntry('i-2', { fees: [] })];
    floor = await openCaseFloor({ databaseUrl: await place(), env }, entries);
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
    expect(await ask([{ fee: 1, count: 1 }])).toBe('fee.other_amount');
    const relief = { fen: 9_000, words: '低保对象' };
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
    const { sequencer, store } = floor.hall.hall;
    const facts = (await store.factsAfter(0, 5_000)).map(fromStored);
    expect(wholeOf(replayed(facts, 64))).toEqual(wholeOf(sequencer.image.hall));
  });
});
