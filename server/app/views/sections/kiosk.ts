import { slipPrinterOf } from '../../../domain/hall/printers.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { conditionOf } from './printer.ts';
import { same } from './table.ts';

const kiosksOf = (hall: Hall, printerId: string): string[] =>
  [...hall.stations.values()]
    .filter(station => station.printerIds.includes(printerId))
    .map(station => station.id);

/** Each kiosk: its name and zone, how its printer does, and since when help is called for there. */
export const kiosksSection: Section<unknown> = {
  ids: hall => hall.stations.ids(),
  one: (hall, id) => {
    const station = hall.stations.get(id);
    if (station?.kind !== 'kiosk') return null;
    const { name, zoneId, number = null } = station;
    const printerId = slipPrinterOf(hall, station);
    const printer = printerId === null ? 'none' : conditionOf(hall, printerId);
    return { name, number, zoneId, printer, helpAt: hall.helps.get(id)?.at ?? null };
  },
  on: { stations: same, helps: same, conditions: kiosksOf, printers: kiosksOf },
};

/** The kiosks at which somebody waits for a person. */
export const helpsSection: Section<unknown> = {
  ids: hall => hall.helps.ids(),
  one: (hall, id) => {
    const help = hall.helps.get(id);
    const station = hall.stations.get(id);
    return help && station
      ? { helpId: help.id, stationId: id, name: station.name, zoneId: station.zoneId, at: help.at }
      : null;
  },
  on: { helps: same, stations: same },
};
