import type { ByWay } from '../../domain/cases/fees/till.ts';
import type { TicketState } from '../../domain/queue/ticket.ts';

export { type CaseOrder, kept, openOrder, owed, PAY_METHODS } from '../../domain/cases/fees/order.ts';
export type { OrderLine, PayMethod } from '../../domain/cases/fees/order.ts';
export { readYuan, yuan } from '../../domain/cases/fees/yuan.ts';
export type { PayState } from '../../domain/cases/fees/pay.ts';
export { type ByWay, type Sum, totals } from '../../domain/cases/fees/till.ts';

/** Somebody at the fee window with an order that is not paid. Amounts in fen. */
export interface FeeWaiting {
  readonly ticketId: string;
  readonly label: string;
  readonly state: TicketState;
  readonly takenAt: number;
  readonly caseId: string;
  readonly number: string;
  readonly item: string;
  readonly orderId: string;
  readonly fen: number;
}

/** What one cashier took and gave back on a day. */
export interface TillLine {
  readonly by: string;
  readonly name: string | null;
  readonly taken: ByWay;
  readonly back: ByWay;
}

/** 日结: one's own, or everybody's for who supervises. */
export interface TillReading {
  readonly on: string;
  readonly today: string;
  readonly lines: readonly TillLine[];
}
