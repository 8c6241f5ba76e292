import { type Decision, refuse } from '../decision.ts';
import type { Station } from '../hall/plan.ts';
import { slipPrinterOf } from '../hall/printers.ts';
import { issuing } from '../hours/when.ts';
import { maySlip } from '../printing/condition.ts';
import type { Hall } from '../state/hall.ts';
import { type Moment, nextDay, refusedByLimits, type Wanted } from './limits/bounds.ts';
import { queueTally } from './tally.ts';

/** The kiosk of a station; null when somebody else asks. */
export function kioskOf(hall: Hall, stationId: string | null): Station | null {
  const station = stationId === null ? undefined : hall.stations.get(stationId);
  return station?.kind === 'kiosk' ? station : null;
}

/** The slip printer of a kiosk; null when it has none, or one that is known not to print (rule N3). */
export function printerOf(hall: Hall, kiosk: Station | null): string | null {
  const printerId = kiosk && slipPrinterOf(hall, kiosk);
  return printerId !== null && maySlip(hall.conditions.get(printerId)) ? printerId : null;
}

/** Why a kiosk gives this person no number of this queue now; null when it does. */
export function refusedAtKiosk(hall: Hall, wanted: Wanted, moment: Moment): Decision<never> | null {
  return (
    outsideHours(hall, moment) ?? full(hall, wanted.queueId, moment) ?? refusedByLimits(hall, wanted, moment)
  );
}

/** Outside the issuing hours, unless the day was opened for any time (rule D3). */
function outsideHours(hall: Hall, { day, now, utcOffsetMinutes }: Moment): Decision<never> | null {
  const set = day.anyTime ? undefined : hall.hours.get('hall');
  if (set === undefined) return null;
  const issue = issuing(set.hours, now, utcOffsetMinutes);
  if (issue.open) return null;
  if (issue.nextAt === null) return refuse('day.closed');
  return issue.sameDay
    ? refuse('day.not_yet', { opensAt: issue.nextAt })
    : refuse('day.issuing_over', { nextAt: issue.nextAt });
}

/** As many numbers given today as the queue gives a day, whatever became of them (rule N4). */
function full(hall: Hall, queueId: string, moment: Moment): Decision<never> | null {
  const limit = hall.queues.get(queueId)!.dailyLimit ?? null;
  if (limit === null) return null;
  return (hall.tallies.get(queueTally(queueId))?.issued ?? 0) >= limit
    ? refuse('queue.full', { limit, ...nextDay(hall, moment) })
    : null;
}
