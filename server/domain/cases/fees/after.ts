import type { Case } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import type { CaseOrder } from './order.ts';

const MONEY = [
  'case.charged',
  'case.pay_asked',
  'case.paid',
  'case.charge_dropped',
  'case.refunded',
] as const satisfies readonly CaseFact['kind'][];
export type MoneyFact = Extract<CaseFact, { kind: (typeof MONEY)[number] }>;

/** Whether a fact is about a case's money. */
export const isMoney = (fact: CaseFact): fact is MoneyFact =>
  (MONEY as readonly string[]).includes(fact.kind);

/** A case's orders after one more fact about its money. */
export function ordersAfter({ orders }: Case, fact: MoneyFact): readonly CaseOrder[] {
  const { orderId: id, on } = fact;
  if (fact.kind === 'case.charged') {
    const { lines, relief } = fact;
    return [...orders, { id, on, lines, relief, state: 'open', payId: null, paid: null, refunds: [] }];
  }
  return orders.map(order => (order.id === id ? changed(order, fact) : order));
}

function changed(order: CaseOrder, fact: Exclude<MoneyFact, { kind: 'case.charged' }>): CaseOrder {
  switch (fact.kind) {
    case 'case.pay_asked':
      return { ...order, payId: fact.payId };
    case 'case.paid': {
      const { on, method, receipt, by, given } = fact;
      return { ...order, state: 'paid', paid: { on, method, receipt, by, given } };
    }
    case 'case.charge_dropped':
      return { ...order, state: 'void' };
    case 'case.refunded': {
      const { on, fen, words, by } = fact;
      return { ...order, refunds: [...order.refunds, { on, fen, words, by }] };
    }
  }
}
