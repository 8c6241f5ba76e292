import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { accept } from '../../../server/domain/decision.ts';
import { decideFinishAll } from '../hall/race-orders.ts';
import { accepted, chief } from './directed-cases.ts';
import { type Act, by, type Scene, told } from './scene.ts';

const FEES = [
  {
    name: '工本费',
    standard: { zh: '每本10元', en: '10 yuan each' },
    fen: 1_000,
    basis: '发改价格〔2016〕1号',
    relief: '低保对象免收',
  },
  {
    name: '检验费',
    standard: { zh: '按实际', en: 'As it costs' },
    basis: '省价费〔2015〕2号',
    relief: null,
  },
];

const charge = (scene: Scene, caseId: string, more: { fee?: number; fen?: number; off?: number } = {}) =>
  told(by(scene, 'officer'), 'fee:order', {
    caseId,
    lines: [{ fee: more.fee ?? 0, count: 1, ...(more.fen === undefined ? {} : { fen: more.fen }) }],
    ...(more.off === undefined ? {} : { relief: { fee: more.fee ?? 0, fen: more.off, words: '减免' } }),
  });

/** The cashier at a counter that is closed for whoever sits there. */
async function window({ test, ground }: Scene) {
  const { client, member } = ground.askers.find(asker => asker.standing === 'cashier')!;
  const at = { counterId: 'c-4', seat: member!.seat };
  const desk = ground.hall.desks.get('c-4');
  if (desk?.officerId === member!.staffId) return { client, at };
  await test.order(decideFinishAll, {});
  if (desk) await test.order(() => accept([{ kind: 'counter.closed', counterId: 'c-4' }], null), {});
  await told(client, 'counter:open', at);
  return { client, at };
}

/** An order of a new case, and the fee window of a cashier who has a seat. */
async function ordered(scene: Scene) {
  const caseId = await accepted(scene, { fees: FEES });
  const order = (await charge(scene, caseId)) as { data: { orderId: string } };
  const { client, at } = await window(scene);
  return { client, pay: { ...at, caseId, orderId: order.data.orderId } };
}

/** The codes of money, and what leads to each. */
export const DIRECTED_MONEY = {
  'fee.none': async scene => charge(scene, await accepted(scene, { fees: [] })),
  'fee.not_listed': async scene => charge(scene, await accepted(scene, { fees: FEES }), { fee: 9 }),
  'fee.other_amount': async scene => charge(scene, await accepted(scene, { fees: FEES }), { fen: 1 }),
  'fee.no_window': async scene => {
    const caseId = await accepted(scene, { fees: FEES });
    const visit = { counterId: 'c-1', seat: 'seat-of-nobody', ticketId: 'no-such-ticket' };
    return told(by(scene, 'officer'), 'fee:order', { caseId, lines: [{ fee: 0, count: 1 }], visit });
  },
  'fee.not_reckoned': async scene =>
    charge(scene, await accepted(scene, { fees: FEES }), { fee: 1, fen: 5_000 }),
  'fee.no_relief': async scene => {
    const fees = FEES.map(fee => ({ ...fee, relief: null }));
    return charge(scene, await accepted(scene, { fees }), { off: 500 });
  },
  'fee.relief_too_high': async scene => charge(scene, await accepted(scene, { fees: FEES }), { off: 2_000 }),
  'fee.ordered_already': async scene => {
    const caseId = await accepted(scene, { fees: FEES });
    await charge(scene, caseId);
    return charge(scene, caseId);
  },
  'fee.open': async scene => {
    const { pay } = await ordered(scene);
    return told(await chief(scene), 'case:decide', {
      ...{ caseId: pay.caseId, result: 'granted', words: '准予' },
    });
  },
  'fee.no_order': async scene => {
    const { client, pay } = await ordered(scene);
    return told(client, 'fee:payCash', { ...pay, orderId: 'none', givenFen: 1_000 });
  },
  'fee.too_little': async scene => {
    const { client, pay } = await ordered(scene);
    return told(client, 'fee:payCash', { ...pay, givenFen: 1 });
  },
  'fee.paid_already': async scene => {
    const { client, pay } = await ordered(scene);
    await told(client, 'fee:payCash', { ...pay, givenFen: 1_000 });
    return told(client, 'fee:payCash', { ...pay, givenFen: 1_000 });
  },
  'fee.refund_too_high': async scene => {
    const { client, pay } = await ordered(scene);
    return told(client, 'fee:refund', { ...pay, fen: 1, words: '多收' });
  },
  'fee.not_asked': async scene => {
    const { client, pay } = await ordered(scene);
    return told(client, 'fee:payQr', pay);
  },
  'fee.asked_already': async scene => {
    const { client, pay } = await ordered(scene);
    await told(client, 'fee:askQr', pay);
    return told(client, 'fee:payCash', { ...pay, givenFen: 1_000 });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
