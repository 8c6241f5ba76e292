import { Outage } from '../ports.ts';
import type { PaymentPort } from './port.ts';

/** No provider is set: cash alone is taken, and a QR payment says so. */
export const noPayments: PaymentPort = {
  begin: () => Promise.reject(new Outage('no provider of payments is set')),
  ask: () => Promise.resolve('unknown'),
};
