import { z } from 'zod';
import { PAY_STATES } from '../../domain/cases/fees/pay.ts';
import { commands } from '../command.ts';
import { count, id, none, paragraph, seat } from '../fields.ts';

const words = paragraph(2000);
/** Up to a million yuan. */
const fen = z.int().min(0).max(100_000_000);
const order = z.strictObject({ caseId: id, orderId: id });
const atWindow = order.extend({ counterId: id, seat });

/** Money of cases: ordered by who handles them, taken at the fee window only. */
export const moneyCommands = commands({
  'fee:order': {
    says: 'Orders a payment for a case, of charges on the list of its item.',
    input: z.strictObject({
      caseId: id,
      /** The ticket in hand goes to the fee window, and comes back. */
      visit: z.strictObject({ counterId: id, seat, ticketId: id }).optional(),
      lines: z
        .array(
          z.strictObject({
            fee: count,
            count: z.int().min(1).max(1_000),
            /** With how it was reckoned, where the list has no amount. */
            fen: fen.optional(),
            words: words.optional(),
          }),
        )
        .min(1)
        .max(20),
      relief: z.strictObject({ fee: count, fen: z.int().min(1).max(100_000_000), words }).optional(),
    }),
    data: z.object({ orderId: id, fen }),
  },
  'fee:drop': { says: 'Drops an order that nobody paid.', input: order, data: none },
  'fee:payCash': {
    says: 'Takes cash for an order.',
    input: atWindow.extend({ givenFen: fen }),
    data: z.object({ receipt: z.string(), fen }),
  },
  'fee:askQr': {
    says: 'Begins a QR payment for an order.',
    input: atWindow,
    data: z.object({ payId: z.string() }),
  },
  'fee:payQr': {
    says: 'Asks the provider what became of a QR payment, and enters it.',
    input: atWindow,
    data: z.object({ receipt: z.string().nullable(), state: z.enum(PAY_STATES), qr: z.string().nullable() }),
  },
  'fee:refund': {
    says: 'Gives money back, with the reason.',
    input: atWindow.extend({ fen: z.int().min(1).max(100_000_000), words }),
    data: z.object({ left: fen }),
  },
});
