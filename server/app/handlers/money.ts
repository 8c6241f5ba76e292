import type { CasePrepared, OfCase } from '../../domain/cases/begin.ts';
import {
  decideDropOrder,
  decideOrder,
  type OrderInput,
  type OrderPrepared,
  owed,
} from '../../domain/cases/fees/order.ts';
import {
  decideAskQr,
  decidePayCash,
  decidePayQr,
  decideRefund,
  type OfOrder,
  type PayState,
} from '../../domain/cases/fees/pay.ts';
import type { WordsPrepared } from '../../domain/cases/words.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { writeText } from '../secrets/case-text.ts';
import type { HandlerParts } from './parts.ts';

type Refunding = OfOrder & { readonly fen: number; readonly words: string };

/** The commands about money. A provider is asked before the lock, and only by a name that is on record by then. */
export function addMoneyHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { vault, store, payments, utcOffsetMinutes } = parts;
  const placed: CasePrepared = { utcOffsetMinutes };
  const needs = ({ caseId }: OfCase): readonly string[] => [caseId];
  const prepare = async (): Promise<CasePrepared> => placed;
  const order = async ({ input, newId }: Preparing<OrderInput>): Promise<OrderPrepared> => {
    const { caseId, relief, lines } = input;
    const write = (words: string | undefined) =>
      words === undefined ? null : writeText(vault, newId, caseId, words);
    const reckoned = lines.map(({ words }) => write(words));
    return { ...placed, orderId: newId(), reckoned, written: write(relief?.words) };
  };
  const ask = async ({ newId }: Preparing<OfOrder>): Promise<CasePrepared & { payId: string }> => {
    return { ...placed, payId: newId() };
  };
  const told = async ({ input }: Preparing<OfOrder>) => {
    const one = await store.cases.one(input.caseId);
    const asked = one?.orders.find(({ id }) => id === input.orderId);
    if (!asked || asked.payId === null) return { ...placed, state: 'unknown' as PayState, qr: null };
    // To begin twice is to begin once: the name is on record, and a provider that lost it hears it again.
    const qr = await payments.begin(asked.payId, owed(asked)).catch(() => null);
    return { ...placed, state: await payments.ask(asked.payId), qr };
  };
  const said = async ({ input, newId }: Preparing<Refunding>): Promise<CasePrepared & WordsPrepared> => {
    return { ...placed, written: writeText(vault, newId, input.caseId, input.words) };
  };
  table
    .add('fee:order', { prepare: order, needs, decide: decideOrder })
    .add('fee:drop', { prepare, needs, decide: decideDropOrder })
    .add('fee:payCash', { prepare, needs, decide: decidePayCash })
    .add('fee:askQr', { prepare: ask, needs, decide: decideAskQr })
    .add('fee:payQr', { prepare: told, needs, decide: decidePayQr })
    .add('fee:refund', { prepare: said, needs, decide: decideRefund });
}
