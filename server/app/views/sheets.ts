import { sheetPrinterOf } from '../../domain/hall/printers.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { conditionOf } from './sections/printer.ts';
import { same } from './sections/table.ts';
import type { View } from './view.ts';

interface AtStation {
  readonly stationId: string;
}

const printerIdOf = (hall: Hall, { stationId }: AtStation): string | null => {
  const station = hall.stations.get(stationId);
  return station ? sheetPrinterOf(hall, station) : null;
};

/** The A4 printer of the kiosk that looks, and what became of the sheets that were ordered there (rule P12). */
export const sheetsView: View<AtStation> = {
  sections: {
    printer: {
      ids: hall => hall.printers.ids(),
      one: (hall, id, params) => {
        if (printerIdOf(hall, params) !== id) return null;
        return { name: hall.printers.get(id)!.name, condition: conditionOf(hall, id) };
      },
      on: { printers: same, conditions: same, stations: hall => hall.printers.ids() },
    },
    sheets: {
      ids: hall => hall.jobs.ids(),
      one: (hall, id, { stationId }) => {
        const { sheet, state } = hall.jobs.get(id) ?? {};
        return sheet && state && sheet.machine === stationId ? { kind: sheet.kind, state } : null;
      },
      on: { jobs: same },
    },
  },
};
