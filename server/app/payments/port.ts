import type { PayState } from '../../domain/cases/fees/pay.ts';

/** A provider of QR payments. Each payment has a name that we made, so that to ask twice is to ask for the same one. */
export interface PaymentPort {
  /** Gives what the QR code says; throws where the provider could not be reached. */
  begin(payId: string, fen: number): Promise<string>;
  /** What became of it; `unknown` where the provider could not be reached or did not understand. */
  ask(payId: string): Promise<PayState>;
}
