export type { Slip, ClaimedJob } from '../domain/printing/slip.ts';
export type { PrinterModel, PrinterTransport } from '../domain/hall/plan.ts';
