import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { openDay } from '../day/facts.ts';
import { queuesLeft } from '../queue/routes/route.ts';
import { isLive } from '../queue/ticket.ts';
import type { Hall } from '../state/hall.ts';
import { checkPlan } from './check-plan.ts';
import { textsHoldPersonal } from '../text/personal.ts';
import { planTexts } from './plan-texts.ts';
import type { HallPlan, Item } from './plan.ts';

/** Founds the hall: its first fact names the algorithm of the chain (rule J1). */
export function decideFoundHall(hall: Hall, act: Act<{ hallId: string }>): Decision<null> {
  if (hall.about.has('hall')) return refuse('hall.founded_already');
  return accept([{ kind: 'hall.founded', hallId: act.input.hallId, algorithm: 'sha256' }], null);
}

/**
 * What a new plan would take away while it is in use: open counters, and queues or prefixes of
 * the open day, also those in which a ticket of another queue is now or has yet to go.
 */
function inUse(hall: Hall, plan: HallPlan): string[] {
  const counters = new Set(plan.counters.map(c => c.id));
  const prefixes = new Map(plan.queues.map(q => [q.id, q.prefix]));
  const used = [...hall.desks.ids()].filter(id => !counters.has(id));
  if (!openDay(hall)) return used;
  for (const line of hall.lines.values()) {
    const was = hall.queues.get(line.queueId)?.prefix;
    if (line.next > 1 && prefixes.get(line.queueId) !== was) used.push(line.queueId);
  }
  const gone = (queueId: string): boolean => !prefixes.has(queueId) && !used.includes(queueId);
  for (const { queueId, state } of hall.tickets.values())
    if (isLive(state) && gone(queueId)) used.push(queueId);
  for (const { queueId } of hall.legs.values()) if (gone(queueId)) used.push(queueId);
  for (const route of hall.routes.values())
    if (isLive(hall.tickets.get(route.ticketId)!.state)) used.push(...queuesLeft(route).filter(gone));
  return used;
}

export interface ConfigureInput {
  readonly plan: HallPlan;
  /** The revision the plan was made from. */
  readonly base?: number | undefined;
}

/**
 * Sets the floor plan as a whole (rule H1); a faulty one, one that takes away what is in use, one made from a plan that
 * is no longer the present one (rule H4), and one with a number of a person in a text (rule B1) are refused.
 */
export function decideConfigure(hall: Hall, act: Act<ConfigureInput>): Decision<null> {
  const { plan, base } = act.input;
  if (base !== undefined && base !== hall.about.get('hall')?.revision) return refuse('settings.changed');
  const faults = checkPlan(plan);
  if (faults.length > 0)
    return refuse('hall.plan_faulty', { faults: faults.map(f => JSON.stringify(f)).slice(0, 20) });
  if (textsHoldPersonal(...planTexts(plan))) return refuse('text.personal');
  const used = inUse(hall, plan);
  if (used.length > 0) return refuse('hall.plan_in_use', { ids: used.slice(0, 20) });
  return accept([{ kind: 'hall.configured', plan }], null);
}

/**
 * Takes a published list over as the catalogue (rule H2). An item of an unknown bureau or queue refuses all of it; so
 * does an item that is in review here or has gone through it: those change by reviews only (rule E2).
 */
export function decideImportItems(
  hall: Hall,
  act: Act<{ items: readonly Item[] }>,
): Decision<{ items: number }> {
  const { items } = act.input;
  const lost = items.filter(
    item => !hall.bureaus.has(item.bureauId) || (item.queueId !== null && !hall.queues.has(item.queueId)),
  );
  if (lost.length > 0)
    return refuse('items.unknown_reference', { codes: lost.slice(0, 20).map(i => i.code) });
  const reviewed = [...hall.drafts.ids(), ...reviewedItems(hall)];
  if (reviewed.length > 0) return refuse('items.reviewed', { codes: reviewed.slice(0, 20) });
  return accept([{ kind: 'catalogue.imported', items }], { items: items.length });
}

const reviewedItems = (hall: Hall): string[] =>
  [...hall.versions.values()].filter(({ origin }) => origin === 'reviewed').map(({ code }) => code);
