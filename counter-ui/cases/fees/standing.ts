import { type CaseOrder, kept } from '../../../server/contract/cases/fee-window.ts';

/** How an order stands, as words say it: keys under `fees.standing`. */
export function standingOf(order: CaseOrder): 'open' | 'asked' | 'void' | 'paid' | 'partBack' | 'back' {
  const { state, payId, refunds } = order;
  if (state === 'open') return payId === null ? 'open' : 'asked';
  if (state === 'void') return 'void';
  return refunds.length === 0 ? 'paid' : kept(order) === 0 ? 'back' : 'partBack';
}
