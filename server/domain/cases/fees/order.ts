import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Fee } from '../../catalogue/entry/entry.ts';
import { entryOf } from '../../catalogue/versions/version.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, type OfCase } from '../begin.ts';
import type { Case, Words } from '../case.ts';
import type { Written } from '../words.ts';

/** One charge of an order: which of the item's list, how many, and what that comes to, in fen. */
export interface OrderLine {
  readonly fee: number;
  readonly count: number;
  readonly fen: number;
}
export const PAY_METHODS = ['cash', 'qr'] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** 缴费通知: what a case's applicant owes, and what became of it (DOMAIN C17). */
export interface CaseOrder {
  readonly id: string;
  readonly on: string;
  readonly lines: readonly OrderLine[];
  /** What was let off (减免), in fen, with its reason; null: nothing. */
  readonly relief: { readonly fen: number; readonly words: Words } | null;
  readonly state: 'open' | 'paid' | 'void';
  /** The name under which a provider of QR payments knows it; null: none was asked. */
  readonly payId: string | null;
  readonly paid: { readonly on: string; readonly method: PayMethod; readonly receipt: string } | null;
  readonly refunds: readonly { readonly on: string; readonly fen: number; readonly words: Words }[];
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

export interface OrderInput extends OfCase {
  readonly lines: readonly {
    readonly fee: number;
    readonly count: number;
    readonly fen?: number | undefined;
  }[];
  readonly relief?: { readonly fen: number; readonly words: string } | undefined;
}
export interface OrderPrepared extends CasePrepared {
  readonly orderId: string;
  readonly written: Written | null;
}

/**
 * Orders a payment (rule G70; 行政许可法 58, DOMAIN C17): only what stands on the item's list of charges. Where the list
 * has an amount that amount holds; where it has words alone the amount is entered as they say. Refuses a charge that is
 * not listed, another amount than the listed, none where none is listed, a second open order, and more relief than is owed.
 */
export function decideOrder(
  hall: Hall,
  act: Act<OrderInput, OrderPrepared>,
): Decision<{ orderId: string; fen: number }> {
  const begun = begin(hall, act, 'charge');
  if ('facts' in begun) return begun;
  const { one, moved } = begun;
  const fees = feesOf(hall, one);
  if (!fees || fees.length === 0) return refuse('fee.none');
  if (openOrder(one)) return refuse('fee.ordered_already');
  const lines: OrderLine[] = [];
  for (const { fee, count, fen } of act.input.lines) {
    const listed = fees[fee];
    if (!listed || lines.some(line => line.fee === fee)) return refuse('fee.not_listed', { fee });
    const amount = listed.fen === undefined || listed.fen === null ? fen : listed.fen * count;
    if (amount === undefined || (fen !== undefined && fen !== amount))
      return refuse('fee.other_amount', { fee });
    lines.push({ fee, count, fen: amount });
  }
  const { written, orderId } = act.prepared;
  const relief = act.input.relief && written ? { fen: act.input.relief.fen, words: written.words } : null;
  const fen = owed({ lines, relief });
  if (fen < 0) return refuse('fee.relief_too_high');
  const { caseId, bureauId, on } = moved;
  const rows = written ? [written.row] : [];
  return accept(
    [{ kind: 'case.charged', caseId, bureauId, on, orderId, lines, relief }],
    { orderId, fen },
    rows,
  );
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
