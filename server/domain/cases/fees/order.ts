import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Fee } from '../../catalogue/entry/entry.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import type { Hall } from '../../state/hall.ts';
import { decideTransfer } from '../../queue/transfer.ts';
import { feeQueues } from '../../queue/fee-queues.ts';
import type { AtDesk } from '../intake/at-desk.ts';
import { begin, type CasePrepared, type OfCase } from '../begin.ts';
import type { Case, Words } from '../case.ts';
import type { Written } from '../words.ts';

/** One charge of an order: which of the item's list, how many, and what that comes to, in fen. */
export interface OrderLine {
  readonly fee: number;
  readonly count: number;
  readonly fen: number;
  /** How it was reckoned, where the list has words alone; null: it is the listed amount. */
  readonly words: Words | null;
}
/** What was let off one charge (减免), in fen, with the ground that the list names. */
export interface Relief {
  readonly fee: number;
  readonly fen: number;
  readonly words: Words;
}
export const PAY_METHODS = ['cash', 'qr'] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** 缴费通知: what a case's applicant owes, and what became of it (DOMAIN C17). */
export interface CaseOrder {
  readonly id: string;
  readonly on: string;
  readonly lines: readonly OrderLine[];
  /** Null: nothing was let off. */
  readonly relief: Relief | null;
  readonly state: 'open' | 'paid' | 'void';
  /** The name under which a provider of QR payments knows it; null: none was asked. */
  readonly payId: string | null;
  readonly paid: Payment | null;
  readonly refunds: readonly Refund[];
}
/** `by`: who took it, by id. `given`: what was handed over in cash, in fen; null: it was not cash. */
export interface Payment {
  readonly on: string;
  readonly method: PayMethod;
  readonly receipt: string;
  readonly by: string;
  readonly given: number | null;
}
export interface Refund {
  readonly on: string;
  readonly fen: number;
  readonly words: Words;
  readonly by: string;
}

/** What an order comes to, in fen: its charges less what was let off. */
export const owed = ({ lines, relief }: Pick<CaseOrder, 'lines' | 'relief'>): number =>
  lines.reduce((sum, { fen }) => sum + fen, 0) - (relief?.fen ?? 0);

/** What may still be given back of an order, in fen. */
export const kept = (order: CaseOrder): number =>
  order.state === 'paid' ? owed(order) - order.refunds.reduce((sum, { fen }) => sum + fen, 0) : 0;

/** The order of a case that waits for its money; one at most (rule G70). */
export const openOrder = (one: Pick<Case, 'orders'>): CaseOrder | undefined =>
  one.orders.find(({ state }) => state === 'open');

/** The charges of the version that a case is handled under; null: nobody has written them down. */
export const feesOf = (hall: Hall, one: Pick<Case, 'itemCode' | 'version'>): readonly Fee[] | null =>
  entryOf(hall, one.itemCode, one.version)?.fees ?? null;

export interface LineInput {
  readonly fee: number;
  readonly count: number;
  readonly fen?: number | undefined;
  readonly words?: string | undefined;
}
export interface OrderInput extends OfCase {
  /** The ticket in hand, which goes to the fee window and comes back (rules G76, T10). */
  readonly visit?: AtDesk | undefined;
  readonly lines: readonly LineInput[];
  readonly relief?: { readonly fee: number; readonly fen: number; readonly words: string } | undefined;
}
/** Words sealed before the lock: one of each line, null where it has none, and those of what is let off. */
export interface OrderPrepared extends CasePrepared {
  readonly orderId: string;
  readonly reckoned: readonly (Written | null)[];
  readonly written: Written | null;
}

/**
 * Orders a payment, and sends the ticket in hand to the fee window and back, both or neither (rule G76). Refuses what
 * `charged` and a transfer refuse, and a hall without a fee window.
 */
export function decideOrder(
  hall: Hall,
  act: Act<OrderInput, OrderPrepared>,
): Decision<{ orderId: string; fen: number }> {
  const order = charged(hall, act);
  const { visit } = act.input;
  if (!order.answer.ok || !visit) return order;
  const [queueId] = feeQueues(hall);
  if (queueId === undefined) return refuse('fee.no_window');
  const input = { ...visit, queueId, comesBack: true };
  const sent = decideTransfer(hall, { ...act, input, prepared: undefined });
  if (sent.answer.ok) return { ...order, facts: [...order.facts, ...sent.facts] };
  const { code, params } = sent.answer.refusal;
  return refuse(code, params);
}

/**
 * Orders a payment (rules G70, G74; 行政许可法 58, DOMAIN C17): only what stands on the item's list of charges. Where the
 * list has an amount that amount holds; where it has words alone the amount comes with how it was reckoned by them.
 * Refuses a charge that is not listed, another amount than the listed, an amount that nobody reckoned, none where none is
 * listed, a second open order, and what is let off without the list's word or beyond the charge.
 */
function charged(
  hall: Hall,
  act: Act<OrderInput, OrderPrepared>,
): Decision<{ orderId: string; fen: number }> {
  const begun = begin(hall, act, 'charge');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  const fees = feesOf(hall, one);
  if (!fees || fees.length === 0) return refuse('fee.none');
  if (openOrder(one)) return refuse('fee.ordered_already');
  const { reckoned, written, orderId } = act.prepared;
  const lines: OrderLine[] = [];
  for (const [at, asked] of act.input.lines.entries()) {
    if (lines.some(({ fee }) => fee === asked.fee)) return refuse('fee.not_listed', { fee: asked.fee });
    const line = lineOf(fees, asked, reckoned[at]?.words ?? null);
    if ('facts' in line) return line;
    lines.push(line);
  }
  const relief = act.input.relief && written ? { ...act.input.relief, words: written.words } : null;
  const no = relief && notLetOff(fees, lines, relief);
  if (no) return no;
  const { caseId, bureauId, on } = moved;
  const rows = [...reckoned, written].flatMap(one => (one ? [one.row] : []));
  return accept(
    [{ kind: 'case.charged', caseId, bureauId, on, orderId, lines, relief }],
    { orderId, fen: owed({ lines, relief }) },
    rows,
  );
}

/** One line by the list: its amount, or the reckoned one. */
function lineOf(
  fees: readonly Fee[],
  { fee, count, fen }: LineInput,
  words: Words | null,
): OrderLine | Decision<never> {
  const listed = fees[fee];
  if (!listed) return refuse('fee.not_listed', { fee });
  const fixed = typeof listed.fen === 'number' ? listed.fen * count : null;
  if (fixed !== null)
    return fen === undefined || fen === fixed
      ? { fee, count, fen: fixed, words: null }
      : refuse('fee.other_amount', { fee });
  return fen === undefined || words === null
    ? refuse('fee.not_reckoned', { fee })
    : { fee, count, fen, words };
}

/** Why something is not let off: the charge is not ordered, its list knows no ground, or it is more than the charge. */
function notLetOff(
  fees: readonly Fee[],
  lines: readonly OrderLine[],
  { fee, fen }: Relief,
): Decision<never> | null {
  const line = lines.find(one => one.fee === fee);
  if (!line || fees[fee]?.relief == null) return refuse('fee.no_relief', { fee });
  return fen > line.fen ? refuse('fee.relief_too_high') : null;
}

/** Drops an order that nobody paid; refuses one that a provider was asked for and may yet be paid (rule G72). */
export function decideDropOrder(
  hall: Hall,
  act: Act<OfCase & { orderId: string }, CasePrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'charge');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  const order = openOrder(one);
  if (order?.id !== act.input.orderId) return refuse('fee.no_order');
  if (order.payId !== null) return refuse('fee.asked_already');
  const { caseId, bureauId, on } = moved;
  return accept([{ kind: 'case.charge_dropped', caseId, bureauId, on, orderId: order.id }], null);
}

/** While an order is open a case neither ends nor is decided: a payment may come that nothing could be entered for (G70). */
export function unpaidOf(one: Case): Decision<never> | null {
  const order = openOrder(one);
  return order ? refuse('fee.open', { fen: owed(order) }) : null;
}
