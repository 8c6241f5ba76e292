import type { Printer } from '../../domain/hall/plan.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { hallWithDaySection } from './sections/hall.ts';
import { same } from './sections/table.ts';
import type { View } from './view.ts';

interface AtStation {
  readonly stationId: string;
}

const mine = (hall: Hall, { stationId }: AtStation): readonly string[] =>
  hall.stations.get(stationId)?.printerIds ?? [];

export const printingView: View<AtStation> = {
  sections: {
    hall: hallWithDaySection,
    printers: {
      ids: mine,
      one: (hall, id, params) => {
        const printer: Printer | undefined = mine(hall, params).includes(id)
          ? hall.printers.get(id)
          : undefined;
        return printer ? { model: printer.model, transport: printer.transport } : null;
      },
      on: { printers: same, stations: hall => hall.printers.ids() },
    },
    queued: {
      ids: hall => hall.jobs.ids(),
      one: (hall, id, params) => {
        const job = hall.jobs.get(id);
        if (job?.state !== 'queued' || !mine(hall, params).includes(job.printerId)) return null;
        return { printerId: job.printerId };
      },
      on: { jobs: same, stations: hall => hall.jobs.ids() },
    },
  },
};
