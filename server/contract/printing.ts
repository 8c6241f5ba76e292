export { PRINTER_CONDITIONS } from '../domain/printing/condition.ts';
export type { PrinterCondition } from '../domain/printing/condition.ts';
export { USUAL_SLIP_TEXTS } from '../domain/printing/texts.ts';
export type { SlipTexts, SlipTextsRow } from '../domain/printing/texts.ts';
export type { Card } from '../domain/printing/card.ts';
export type { PaperSlip } from '../domain/printing/paper.ts';
export type { DocumentContent, ContentBlock } from '../domain/cases/documents/content/content.ts';
export type { Slip, ClaimedJob, Printed } from '../domain/printing/slip.ts';
export type { PrinterModel, PrinterTransport } from '../domain/hall/plan.ts';
