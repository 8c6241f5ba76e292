import type { Hall } from '../state/hall.ts';
import type { Printer, Station } from './plan.ts';

/** Whether a printer takes A4 sheets, and no slips. */
export const takesSheets = (printer: Pick<Printer, 'model'> | undefined): boolean =>
  printer?.model.paper === 'a4';

function printerWith(hall: Hall, station: Pick<Station, 'printerIds'>, sheets: boolean): string | null {
  const found = station.printerIds.find(id => takesSheets(hall.printers.get(id)) === sheets);
  return found ?? null;
}

/** The printer on which a station's slips come out; null: it has none. */
export const slipPrinterOf = (hall: Hall, station: Pick<Station, 'printerIds'>): string | null =>
  printerWith(hall, station, false);

/** The printer on which a station's A4 sheets come out (rule P9); null: it has none. */
export const sheetPrinterOf = (hall: Hall, station: Pick<Station, 'printerIds'>): string | null =>
  printerWith(hall, station, true);
