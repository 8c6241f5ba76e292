import { readFileSync } from 'node:fs';
import type { HallPlan, Item } from '../../domain/hall/plan.ts';
import { USUAL_TICKET_RULES } from '../../domain/queue/rules/rules.ts';
import { announcedYears } from '../holidays.ts';
import { readItemsFile } from '../items-file.ts';
import { BOARDS } from './boards.ts';
import type { Beside } from '../load.ts';
import { BUREAUS } from './bureaus.ts';
import { COUNTERS, PROFILES } from './counters.ts';
import { PRINTERS, STATIONS } from './devices.ts';
import { defaultAssign } from './grouping.ts';
import { defaultHours } from './hours.ts';
import { whereabouts } from './places.ts';
import { QUEUE_NAMES } from './queues.ts';
import { ROUTES } from './routes.ts';
import { SLIP_TEXTS } from './slip-texts.ts';
import { timesOf } from './times.ts';
import { topicsOver } from './topics.ts';
import { VOICE } from './voice.ts';
import { ZONES } from './zones.ts';

export { defaultAssign } from './grouping.ts';

/**
 * Gives the floor the hall starts with; the bureaus and items are real, floor, counters, times, topics and boards an
 * example (示例).
 */
export function defaultHall(items = defaultItems()): HallPlan {
  return {
    name: { zh: '广安区政务服务中心', en: "Guang'an District Government Service Centre" },
    zones: ZONES,
    bureaus: BUREAUS,
    queues: QUEUE_NAMES.map(queue => ({
      ...queue,
      ...whereabouts(queue.id, PROFILES, COUNTERS, ZONES),
      ...timesOf(queue.id),
    })),
    profiles: PROFILES,
    counters: COUNTERS,
    printers: PRINTERS,
    stations: STATIONS,
    topics: topicsOver(items),
    boards: BOARDS,
  };
}

/** Gives the items the hall starts with (source in data/README.md), placed by groups.csv; throws if one does not fit. */
export function defaultItems(): readonly Item[] {
  const read = readItemsFile(
    readFileSync(new URL('../data/guangan_hall_items.csv', import.meta.url)),
    defaultAssign,
  );
  if (!read.ok) throw new Error(`guangan_hall_items.csv: ${JSON.stringify(read.refused.slice(0, 5))}`);
  return read.items;
}

/** Gives what the house starts with beside floor and catalogue; hours are an example (示例). */
export function defaultHouse(): Beside {
  return {
    ...{ hours: defaultHours(), slipTexts: SLIP_TEXTS, voice: VOICE, years: announcedYears() },
    ticketRules: USUAL_TICKET_RULES,
    routes: ROUTES,
  };
}
