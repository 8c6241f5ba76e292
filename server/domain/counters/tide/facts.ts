import type { HallDraft } from '../../state/hall.ts';
import { restaff, servedAt } from '../staffing.ts';
import { evolveTideRules, type TideRules } from './rules.ts';
import type { Proposal, TideReason } from './tide.ts';

export type TideFact =
  | { kind: 'tide.set'; rules: TideRules }
  | { kind: 'tide.proposed'; proposals: readonly Proposal[] }
  | { kind: 'tide.opened'; counterId: string; profileId: string; reason: TideReason }
  | { kind: 'tide.closed'; counterId: string; reason: TideReason };

/** From now on a counter serves by this profile: everything that asks what it serves reads its row. */
function serveBy(hall: HallDraft, counterId: string, profileId: string): void {
  const before = servedAt(hall, counterId);
  hall.counters.put(counterId, { ...hall.counters.get(counterId)!, profileId });
  restaff(hall, new Set([...before, ...servedAt(hall, counterId)]));
}

/** What was proposed for a counter is answered. */
function answered(hall: HallDraft, counterId: string): void {
  const row = hall.tideProposals.get('hall');
  if (!row?.proposals.some(one => one.counterId === counterId)) return;
  hall.tideProposals.put('hall', { proposals: row.proposals.filter(one => one.counterId !== counterId) });
}

/** Back to the usual profile; `at`, epoch ms. Nothing where it has it. */
export function endTide(hall: HallDraft, counterId: string, at: number): void {
  const tide = hall.tides.get(counterId);
  if (!tide || tide.closedAt !== null) return;
  hall.tides.put(counterId, { ...tide, closedAt: at });
  if (hall.counters.has(counterId)) serveBy(hall, counterId, tide.usualId);
}

/** Changes the hall by a fact about its tidal counters. */
export function evolveTide(hall: HallDraft, fact: TideFact, at: number, seq: number): void {
  switch (fact.kind) {
    case 'tide.set':
      return evolveTideRules(hall, fact.rules, seq);
    case 'tide.proposed':
      return hall.tideProposals.put('hall', { proposals: fact.proposals });
    case 'tide.opened': {
      const { counterId, profileId, reason } = fact;
      const usualId = hall.counters.get(counterId)!.profileId;
      hall.tides.put(counterId, { counterId, usualId, profileId, since: at, reason, closedAt: null });
      serveBy(hall, counterId, profileId);
      return answered(hall, counterId);
    }
    case 'tide.closed':
      endTide(hall, fact.counterId, at);
      return answered(hall, fact.counterId);
  }
}

/** After a new plan: what it still offers goes on, by the plan's usual profile; the rest is over. */
export function keepTides(hall: HallDraft): void {
  for (const tide of [...hall.tides.values()]) {
    const counter = hall.counters.get(tide.counterId);
    if (tide.closedAt !== null) continue;
    if (!counter?.tidalIds?.includes(tide.profileId) || !hall.profiles.has(tide.profileId)) {
      hall.tides.drop(tide.counterId);
      continue;
    }
    hall.tides.put(tide.counterId, { ...tide, usualId: counter.profileId });
    hall.counters.put(tide.counterId, { ...counter, profileId: tide.profileId });
  }
}
