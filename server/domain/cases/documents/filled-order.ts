import type { Entry } from '../../catalogue/entry/entry.ts';
import type { Case } from '../case.ts';
import { type CaseOrder, kept, owed, type PayMethod } from '../fees/order.ts';
import type { DocumentKind } from './kinds.ts';

/** A payment order as its papers show it; amounts in fen, `words` ids of texts. */
export interface FilledOrder {
  readonly lines: readonly {
    readonly name: string;
    readonly basis: string;
    readonly count: number;
    readonly fen: number;
    readonly words: string | null;
  }[];
  readonly relief: { readonly name: string; readonly fen: number; readonly words: string } | null;
  readonly fen: number;
  readonly paid: {
    readonly method: PayMethod;
    readonly receipt: string;
    readonly given: number | null;
  } | null;
  /** What was given back now, and what stays taken. */
  readonly refund: { readonly fen: number; readonly words: string; readonly kept: number } | null;
}

const OF_MONEY: readonly DocumentKind[] = ['payment', 'fee_receipt', 'refund'];

function filled(entry: Entry | null, order: CaseOrder): FilledOrder {
  const of = (fee: number) => entry?.fees?.[fee] ?? { name: `第 ${fee + 1} 项`, basis: '' };
  const { paid, relief } = order;
  const back = order.refunds.at(-1);
  return {
    lines: order.lines.map(({ fee, count, fen, words }) => {
      const { name, basis } = of(fee);
      return { name, basis, count, fen, words: words?.textId ?? null };
    }),
    relief: relief && { name: of(relief.fee).name, fen: relief.fen, words: relief.words.textId },
    fen: owed(order),
    paid: paid && { method: paid.method, receipt: paid.receipt, given: paid.given },
    refund: back ? { fen: back.fen, words: back.words.textId, kept: kept(order) } : null,
  };
}

/** The order that a paper about money is of; null: it is of another thing. */
export function orderIn(
  entry: Entry | null,
  one: Case,
  kind: DocumentKind,
  orderId: string | null,
): FilledOrder | null {
  const order = OF_MONEY.includes(kind) ? one.orders.find(({ id }) => id === orderId) : undefined;
  return order ? filled(entry, order) : null;
}
