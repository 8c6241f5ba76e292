import { isPublished, nameOf } from '../catalogue/versions/version.ts';
import type { Band } from '../queue/wait.ts';
import type { Hall } from '../state/hall.ts';
import type { RouteTaken } from '../queue/routes/follow.ts';
import type { Route } from '../queue/routes/route.ts';
import type { Slip, SlipRoute } from './slip.ts';

/** What a slip tells of a ticket beside what the hall knows of its queue and item. */
export interface SlipFacts {
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly label: string;
  readonly number: number;
  readonly ahead: number | null;
  readonly band: Band | null;
  readonly takenAt: number;
  /** Where it was taken; empty for a number that a guide took. */
  readonly machine: string;
  readonly elder?: boolean | undefined;
  /** What its citizen said to be missing, by name. */
  readonly lacks: readonly string[];
  /** The route that it was taken for. */
  readonly route?: Pick<Route, 'name' | 'mode' | 'legs'> | RouteTaken | undefined;
}

function routeOnSlip(hall: Hall, { name, mode, legs }: NonNullable<SlipFacts['route']>): SlipRoute {
  const stops = legs.flatMap(({ queueId }) => {
    const queue = hall.queues.get(queueId);
    return queue ? [{ queue: queue.name, place: queue.place }] : [];
  });
  return { name, ordered: mode === 'ordered', legs: stops };
}

/** The slip of a ticket, first print (LOOK 9). `ahead` and `band` are null where they are not known. */
export function slipOf(hall: Hall, facts: SlipFacts, url: string, utcOffsetMinutes: number): Slip {
  const { label, ahead, band, takenAt, machine, number, itemCode } = facts;
  const queue = hall.queues.get(facts.queueId)!;
  return {
    hall: hall.about.get('hall')!.name,
    queue: queue.name,
    item: itemCode !== null && isPublished(hall, itemCode) ? nameOf(hall, itemCode) : null,
    place: queue.place,
    ...{ label, ahead, band, url, takenAt, utcOffsetMinutes, machine, serial: number, copy: 0 },
    ...(facts.lacks.length > 0 ? { lacks: facts.lacks } : {}),
    ...(facts.route ? { route: routeOnSlip(hall, facts.route) } : {}),
    ...(facts.elder === true ? { elder: true } : {}),
  };
}
