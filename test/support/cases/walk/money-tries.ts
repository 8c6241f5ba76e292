import { may, type ModelCase, type ModelOrder } from './model.ts';
import { CASHIER, type Person } from './people.ts';
import { faultsOf, type Proposal, type Standing } from './try.ts';

const openOrder = (one: ModelCase): ModelOrder | undefined =>
  one.orders.find(({ state }) => state === 'open');

const textOf = (id: string) => ({
  ...{ words: { textId: id, mark: 'mark' }, row: { table: 'case_text', put: { id } } },
});

const order: Proposal = ({ chance }, one) => {
  const { fees } = one.item;
  const lines = Array.from({ length: chance.between(1, 2) }, () => {
    const fee = chance.is(0.95) && fees.length > 0 ? chance.below(fees.length) : fees.length;
    const [count, listed] = [chance.between(1, 3), fees[fee] ?? null];
    const own = listed === null ? chance.is(0.9) : chance.is(0.1);
    const fen = listed === null || chance.is(0.5) ? 1500 : listed * count;
    return { fee, count, ...(own && { fen }), ...(chance.is(0.9) && { words: `${count} 件，按标准` }) };
  });
  const priceOf = ({ fee, count, fen }: (typeof lines)[number]): number | undefined => {
    const listed = fees[fee] ?? null;
    return listed === null ? fen : listed * count;
  };
  const sum = lines.reduce((all, line) => all + (priceOf(line) ?? 0), 0);
  const off = lines.find(() => chance.is(0.8)) ?? { fee: chance.below(3) };
  const relief = chance.is(0.2)
    ? { fee: off.fee, fen: chance.pick([500, 900_000]), words: '低保家庭减免' }
    : undefined;
  const letOff = relief && lines.find(({ fee }) => fee === relief.fee);
  const owed = sum - (relief?.fen ?? 0);
  const sent = chance.is(0.08);
  const isListed = ({ fee }: (typeof lines)[number]): boolean => typeof fees[fee] === 'number';
  const orderId = `order-${one.id}-${one.orders.length}-${chance.below(1e9)}`;
  const twice = lines.length > 1 && lines[0]!.fee === lines[1]!.fee;
  return {
    // The walk's hall has no fee window to which a ticket could be sent.
    input: {
      lines,
      ...(relief && { relief }),
      ...(sent && { visit: { counterId: 'c-1', seat: '', ticketId: '' } }),
    },
    prepared: {
      orderId,
      reckoned: lines.map(({ words }, at) => (words ? textOf(`${orderId}-${at}`) : null)),
    },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'charge'),
      'fee.none': fees.length === 0,
      'fee.ordered_already': openOrder(one) !== undefined,
      'fee.not_listed': twice || lines.some(({ fee }) => fee >= fees.length),
      'fee.other_amount': lines.some(
        line => isListed(line) && line.fen !== undefined && line.fen !== priceOf(line),
      ),
      'fee.not_reckoned': lines.some(line => !isListed(line) && (line.fen === undefined || !line.words)),
      'fee.no_relief': relief !== undefined && (relief.fee !== 0 || letOff === undefined),
      'fee.relief_too_high': letOff !== undefined && relief!.fen > (priceOf(letOff) ?? 0),
      'fee.no_window': sent,
    }),
    does: () => one.orders.push({ id: orderId, owed, state: 'open', asked: false, refunded: 0 }),
    lights: false,
  };
};

const drop: Proposal = ({ chance }, one) => {
  const known = openOrder(one);
  const wrong = chance.is(0.15);
  return {
    input: { orderId: known && !wrong ? known.id : 'no-order' },
    faults: faultsOf({
      'case.wrong_state': !may(one, 'charge'),
      'fee.no_order': !known || wrong,
      'fee.asked_already': known?.asked === true,
    }),
    does: () => (known!.state = 'void'),
    lights: false,
  };
};

/** The order that somebody at the fee window is asked about, and what is wrong before the act itself is looked at. */
function atWindow({ chance }: Standing, one: ModelCase, who: Person, act: 'pay' | 'refund' = 'pay') {
  const known = one.orders.length > 0 && chance.is(0.95) ? one.orders.at(-1) : undefined;
  const wrongSeat = chance.is(0.03);
  return {
    known,
    input: {
      ...{ orderId: known?.id ?? 'no-order', counterId: 'c-4' },
      seat: wrongSeat ? 'another-browser' : 'seat-of-c-4',
    },
    faults: {
      'counter.taken': who !== CASHIER,
      'counter.other_seat': wrongSeat,
      'case.wrong_state': !may(one, act),
      'fee.no_order': known === undefined,
    },
  };
}
const settled = (known: ModelOrder | undefined) => ({
  'fee.paid_already': known?.state === 'paid',
  ...(known?.state === 'void' && { 'fee.no_order': true }),
});

const payCash: Proposal = (at, one, who) => {
  const { known, input, faults } = atWindow(at, one, who);
  const givenFen = at.chance.is(0.9) ? 1_000_000 : -1 + (known?.owed ?? 0);
  return {
    input: { ...input, givenFen },
    faults: faultsOf({
      ...{ ...faults, ...settled(known) },
      'fee.asked_already': known?.asked === true,
      'fee.too_little': known !== undefined && givenFen < known.owed,
    }),
    does: () => (known!.state = 'paid'),
    lights: false,
  };
};

const askQr: Proposal = (at, one, who) => {
  const { known, input, faults } = atWindow(at, one, who);
  return {
    input,
    prepared: { payId: `pay-${input.orderId}` },
    faults: faultsOf({ ...faults, ...settled(known) }),
    does: () => (known!.asked = true),
    lights: false,
  };
};

const payQr: Proposal = (at, one, who) => {
  const { known, input, faults } = atWindow(at, one, who);
  const state = at.chance.pick(['waiting', 'paid', 'paid', 'closed', 'unknown']);
  return {
    input,
    prepared: { state, qr: null },
    faults: faultsOf({ ...faults, ...settled(known), 'fee.not_asked': known?.asked === false }),
    does: () => {
      if (state === 'paid') known!.state = 'paid';
      if (state === 'closed') known!.asked = false;
    },
    lights: false,
  };
};

const refund: Proposal = (at, one, who) => {
  const { known, input, faults } = atWindow(at, one, who, 'refund');
  const fen = at.chance.pick([100, 700, 900_000]);
  const kept = known?.state === 'paid' ? known.owed - known.refunded : 0;
  return {
    input: { ...input, fen, words: '多收退还' },
    faults: faultsOf({ ...faults, 'fee.refund_too_high': fen > kept }),
    does: () => (known!.refunded += fen),
    lights: false,
  };
};

export const MONEY_TRIES: Readonly<Record<string, Proposal>> = { order, drop, payCash, askQr, payQr, refund };
