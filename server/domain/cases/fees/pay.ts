import { deskFor } from '../../counters/seat.ts';
import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type Begun, type CasePrepared, type OfCase } from '../begin.ts';
import { nextIn, RECEIPTS } from '../series.ts';
import type { WordsPrepared } from '../words.ts';
import { type CaseOrder, kept, owed } from './order.ts';

export interface OfOrder extends OfCase {
  readonly orderId: string;
  readonly counterId: string;
  readonly seat: string;
}
/** What the provider of QR payments says of an order; `unknown`: it could not be asked. */
export const PAY_STATES = ['waiting', 'paid', 'closed', 'unknown'] as const;
export type PayState = (typeof PAY_STATES)[number];

/** A receipt's number: its date and place within it. */
const receiptNumber = (on: string, n: number): string =>
  `S${on.replaceAll('-', '')}-${String(n).padStart(4, '0')}`;

/** The order an act is about, at the sender's own fee window; refuses any other seat (rules C1, C2). */
function atWindow(
  hall: Hall,
  act: Act<OfOrder, CasePrepared>,
  verb: 'pay' | 'refund' = 'pay',
): (Begun & { order: CaseOrder }) | Decision<never> {
  const desk = deskFor(hall, act);
  if ('facts' in desk) return desk;
  const begun = begin(hall, act, verb);
  if ('facts' in begun) return begun;
  const order = begun.one.orders.find(({ id }) => id === act.input.orderId);
  return order ? { ...begun, order } : refuse('fee.no_order');
}

const paidAlready = (order: CaseOrder): Decision<never> | null =>
  order.state === 'paid'
    ? refuse('fee.paid_already', { receipt: order.paid!.receipt })
    : order.state === 'void'
      ? refuse('fee.no_order')
      : null;

function paid(
  hall: Hall,
  { moved, order, by }: Begun & { order: CaseOrder },
  took: { readonly method: 'cash'; readonly given: number } | { readonly method: 'qr'; readonly given: null },
) {
  const { caseId, bureauId, on } = moved;
  const receipt = receiptNumber(on, nextIn(hall, RECEIPTS, on));
  const fen = owed(order);
  const about = { caseId, bureauId, on, orderId: order.id };
  return accept([{ kind: 'case.paid' as const, ...about, ...took, receipt, fen, by }], { receipt, fen });
}

/** Takes cash at the fee window (rule G71): once, all of it, and not while a QR payment may yet come. */
export function decidePayCash(
  hall: Hall,
  act: Act<OfOrder & { givenFen: number }, CasePrepared>,
): Decision<{ receipt: string; fen: number }> {
  const at = atWindow(hall, act);
  if ('facts' in at) return at;
  const no = paidAlready(at.order);
  if (no) return no;
  if (at.order.payId !== null) return refuse('fee.asked_already');
  if (act.input.givenFen < owed(at.order)) return refuse('fee.too_little', { fen: owed(at.order) });
  return paid(hall, at, { method: 'cash', given: act.input.givenFen });
}

/** Puts on record that a provider was asked for a QR payment, before it is asked (rule G72). */
export function decideAskQr(
  hall: Hall,
  act: Act<OfOrder, CasePrepared & { payId: string }>,
): Decision<{ payId: string }> {
  const at = atWindow(hall, act);
  if ('facts' in at) return at;
  const no = paidAlready(at.order);
  if (no) return no;
  const payId = at.order.payId ?? act.prepared.payId;
  const { caseId, bureauId, on } = at.moved;
  if (at.order.payId !== null) return accept([], { payId });
  return accept([{ kind: 'case.pay_asked', caseId, bureauId, on, orderId: at.order.id, payId }], { payId });
}

/**
 * Enters what the provider says of a QR payment (rule G72). Only its word that it is paid is a payment; whatever else
 * leaves the order open, one that it has closed may be begun anew, and what could not be asked is told as unknown.
 */
export function decidePayQr(
  hall: Hall,
  act: Act<OfOrder, CasePrepared & { state: PayState; qr: string | null }>,
): Decision<{ receipt: string | null; state: PayState; qr: string | null }> {
  const at = atWindow(hall, act);
  if ('facts' in at) return at;
  const no = paidAlready(at.order);
  if (no) return no;
  if (at.order.payId === null) return refuse('fee.not_asked');
  const { state, qr } = act.prepared;
  if (state === 'closed') {
    const { caseId, bureauId, on } = at.moved;
    const given = { caseId, bureauId, on, orderId: at.order.id, payId: null };
    return accept([{ kind: 'case.pay_asked', ...given }], { receipt: null, state, qr: null });
  }
  if (state !== 'paid') return accept([], { receipt: null, state, qr });
  const { facts, answer } = paid(hall, at, { method: 'qr', given: null });
  const receipt = answer.ok ? answer.data.receipt : null;
  return accept(facts, { receipt, state, qr: null });
}

/**
 * Gives money back at the fee window by the way it came, with the reason; never more than was taken, and after the case has
 * ended too (rule G73).
 */
export function decideRefund(
  hall: Hall,
  act: Act<OfOrder & { fen: number; words: string }, CasePrepared & WordsPrepared>,
): Decision<{ left: number }> {
  const at = atWindow(hall, act, 'refund');
  if ('facts' in at) return at;
  const { order, by, moved } = at;
  const { fen } = act.input;
  const left = kept(order) - fen;
  if (left < 0 || !order.paid) return refuse('fee.refund_too_high', { fen: kept(order) });
  const { caseId, bureauId, on } = moved;
  const { words, row } = act.prepared.written;
  const { method } = order.paid;
  const about = { caseId, bureauId, on, orderId: order.id };
  return accept([{ kind: 'case.refunded', ...about, fen, method, by, words }], { left }, [row]);
}
