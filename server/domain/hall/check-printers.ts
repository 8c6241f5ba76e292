import { fault, type PlanFault } from './plan-fault.ts';
import type { HallPlan, PaperWidth, Printer, PrinterModel, SlipModel, Station } from './plan.ts';
import { takesSheets } from './printers.ts';

/** Dots a printer of 203 dpi can print on a line of each paper. */
const PAPER_DOTS: Readonly<Record<PaperWidth, number>> = { 58: 384, 80: 576 };
/** Width of the printers' Latin font, in dots. */
const COLUMN_DOTS = 12;
/** Printers of either paper that a station may have. */
const MOST: Readonly<Record<Station['kind'], number>> = { kiosk: 1, display: 0, agent: Infinity };

/** What is wrong with a plan's printers and with who has them (rule P9). */
export function printerFaults({ printers, stations }: HallPlan): PlanFault[] {
  return [
    ...printers.flatMap(row => [
      ...(fitsPaper(row.model) ? [] : [fault('paper_mismatch', 'printer', row.id)]),
      ...(isReached(row) ? [] : [fault('transport_mismatch', 'printer', row.id, row.transport.kind)]),
      ...(row.transport.kind !== 'ipp' || isSheetAddress(row.transport.url)
        ? []
        : [fault('bad_address', 'printer', row.id, row.transport.url)]),
    ]),
    ...stations.flatMap(row => tooMany(row, printers)),
  ];
}

/** Sheets go by IPP, slips by their own bytes; both to a printer that is only a picture. */
function isReached({ transport, model }: Printer): boolean {
  return transport.kind === 'virtual' || (transport.kind === 'ipp') === (model.paper === 'a4');
}

function tooMany({ id, kind, printerIds }: Station, printers: readonly Printer[]): PlanFault[] {
  const sheets = printerIds.filter(one => takesSheets(printers.find(row => row.id === one))).length;
  const most = Math.max(sheets, printerIds.length - sheets);
  return most > MOST[kind] ? [fault('too_many_printers', 'station', id, printerIds.length)] : [];
}

function fitsPaper(model: PrinterModel): boolean {
  return model.paper === 'a4' || fitsRoll(model);
}

function fitsRoll({ paper, dots, columns }: SlipModel): boolean {
  const whole = Number.isSafeInteger(dots) && Number.isSafeInteger(columns) && columns > 0;
  return whole && columns * COLUMN_DOTS <= dots && dots <= PAPER_DOTS[paper];
}

/**
 * Whether a text is the address of a printer that speaks IPP (RFC 3510, RFC 7472): ipp or ipps, a host, a port where
 * it is not 631, a path; nobody's name or secret, no query.
 */
export function isSheetAddress(text: string): boolean {
  return /^ipps?:\/\/(?:[\w.-]+|\[[0-9a-f:.]+\])(?::(?!0)\d{1,5})?\/[\w./%~+-]*$/i.test(text) && fits(text);
}

const fits = (text: string): boolean => Number(/:(\d{1,5})\//.exec(text)?.[1] ?? 631) <= 65_535;
