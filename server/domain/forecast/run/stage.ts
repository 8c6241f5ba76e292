import { TICKET_CLASSES, type TicketClass } from '../../queue/calling/rules.ts';
import type { Caller } from '../../queue/calling/score.ts';
import { type Rate, SLOT_MINUTES } from '../laws/arrivals.ts';
import type { Shape } from '../laws/shape.ts';
import type { Knowledge } from '../learner.ts';
import type { CounterNow, Snapshot } from '../snapshot.ts';
import type { Walker } from './queue-line.ts';

const MINUTE_MS = 60_000;
/** Nothing later is asked of a forecast. */
export const HORIZON_MS = 6 * 60 * MINUTE_MS;

/** A counter as a run wants it: the figures that do not change from run to run. */
export interface StageCounter {
  readonly caller: Caller;
  readonly now: CounterNow;
  /** By queue: logarithm of its usual time there, ms. */
  readonly logs: ReadonlyMap<string, number>;
  /** Whether somebody waits whom it serves: then it is about to call, not idle. */
  readonly hasWork: boolean;
}

/** Who comes in a quarter of an hour of those that can overtake. */
export interface Inflow {
  readonly from: number;
  readonly to: number;
  readonly rates: readonly Rate[];
  /** Of all together, a ms. */
  readonly total: number;
}

/** What all runs from one snapshot share. */
export interface Stage {
  readonly snapshot: Snapshot;
  readonly knowledge: Knowledge;
  readonly counters: readonly StageCounter[];
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Those who wait now, by credit, then one who would come now to each queue; places as in the snapshot. */
  readonly walkers: readonly Walker[];
  readonly inflow: readonly Inflow[];
  /** How many places an ending has. */
  readonly places: number;
}

/**
 * Whether later ones of a queue and class can be called before some who wait already (rule W4): a class of a higher rate,
 * one that books, or a queue that some counter prefers to another of its own.
 */
export function canOvertake(snapshot: Snapshot): (queueId: string, of: TicketClass) => boolean {
  const lowest = Math.min(...TICKET_CLASSES.map(name => snapshot.rules.rates[name]));
  const preferred = new Set<string>();
  for (const { caller } of snapshot.counters) {
    const worth = caller.serves.map(({ weight, idleOnly }) => (idleOnly ? 0 : weight));
    const least = Math.min(...worth);
    caller.serves.forEach(({ queueId }, at) => worth[at]! > least && preferred.add(queueId));
  }
  return (queueId, of) => of === 'booked' || snapshot.rules.rates[of] > lowest || preferred.has(queueId);
}

function inflowOf({ at, minuteOfDay, issuesUntil, ...rest }: Snapshot, { arrivals }: Knowledge): Inflow[] {
  const overtakes = canOvertake({ at, minuteOfDay, issuesUntil, ...rest });
  // Who has booked is known by name.
  const wants = (queueId: string, of: TicketClass): boolean => of !== 'booked' && overtakes(queueId, of);
  const ratio = arrivals.ratio(minuteOfDay);
  const midnight = at - minuteOfDay * MINUTE_MS;
  const until = Math.min(issuesUntil, at + HORIZON_MS);
  const inflow: Inflow[] = [];
  for (let slot = Math.floor(minuteOfDay / SLOT_MINUTES); ; slot += 1) {
    const from = Math.max(at, midnight + slot * SLOT_MINUTES * MINUTE_MS);
    if (from >= until) return inflow;
    const rates = arrivals
      .rates(slot * SLOT_MINUTES, wants)
      .map(rate => ({ ...rate, perMs: rate.perMs * ratio }))
      .filter(({ perMs }) => perMs > 0);
    const to = Math.min(until, midnight + (slot + 1) * SLOT_MINUTES * MINUTE_MS);
    inflow.push({ from, to, rates, total: rates.reduce((sum, { perMs }) => sum + perMs, 0) });
  }
}

/** Makes ready for runs from a snapshot with what is known. */
export function setStage(snapshot: Snapshot, knowledge: Knowledge): Stage {
  const { service } = knowledge;
  const waiting = snapshot.waiting.map((one, place): Walker => ({
    ...{ ticketId: one.ticketId, queueId: one.queueId, class: one.class, since: one.since, order: one.order },
    ...{ slotAt: one.slotAt, forCounter: one.forCounter, place, isGhost: false },
    ...{ kindLog: service.logOfKind(one.queueId, one.kind), takenAt: one.takenAt, leavesAt: Infinity },
  }));
  const ghosts = snapshot.queueIds.map((queueId, at): Walker => ({
    ...{ ticketId: `would-be ${queueId}`, queueId, class: 'ordinary', since: snapshot.at, order: Infinity },
    ...{ slotAt: null, forCounter: null, place: waiting.length + at, isGhost: true },
    ...{ kindLog: 0, takenAt: snapshot.at, leavesAt: Infinity },
  }));
  const asked = new Set(snapshot.waiting.map(({ queueId }) => queueId));
  const counters = snapshot.counters.map(now => ({
    ...{ caller: now.caller, now, hasWork: now.caller.serves.some(({ queueId }) => asked.has(queueId)) },
    logs: new Map(
      now.caller.serves.map(({ queueId }) => [queueId, service.logOf(queueId, now.caller.counterId)]),
    ),
  }));
  return {
    ...{ snapshot, knowledge, counters },
    walkers: [...waiting.sort((a, b) => a.since - b.since || a.order - b.order), ...ghosts],
    shapes: new Map(snapshot.queueIds.map(queueId => [queueId, service.shapeOf(queueId)])),
    inflow: inflowOf(snapshot, knowledge),
    places: waiting.length + ghosts.length,
  };
}
