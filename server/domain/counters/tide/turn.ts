import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { openDay } from '../../day/facts.ts';
import type { Fact } from '../../facts.ts';
import type { Hall } from '../../state/hall.ts';
import { proposals } from './propose.ts';
import { tideRules } from './rules.ts';
import type { Proposal, TideReason } from './tide.ts';

/** Opens a counter by another profile of its list, with a reason on record (rule C9); refuses a closed one, what is not on its list, and one that is open so already. */
export function decideOpenTide(
  hall: Hall,
  act: Act<{ readonly counterId: string; readonly profileId: string; readonly reason: TideReason }>,
): Decision<null> {
  if (!openDay(hall)) return refuse('day.closed');
  const { counterId, profileId, reason } = act.input;
  const counter = hall.counters.get(counterId);
  if (!counter) return refuse('counter.unknown');
  if (!hall.desks.has(counterId)) return refuse('counter.closed');
  if (hall.tides.get(counterId)?.closedAt === null) return refuse('tide.open_already');
  if (!counter.tidalIds?.includes(profileId) || !hall.profiles.has(profileId))
    return refuse('tide.not_offered');
  return accept([{ kind: 'tide.opened', counterId, profileId, reason }], null);
}

/** Brings a counter back to its usual profile; refuses one that has it. A ticket in hand is served to its end. */
export function decideCloseTide(
  hall: Hall,
  act: Act<{ readonly counterId: string; readonly reason: TideReason }>,
): Decision<null> {
  const { counterId, reason } = act.input;
  if (hall.tides.get(counterId)?.closedAt !== null) return refuse('tide.not_open');
  return accept([{ kind: 'tide.closed', counterId, reason }], null);
}

const done = (proposal: Proposal): Fact =>
  proposal.act === 'open'
    ? { kind: 'tide.opened', counterId: proposal.counterId, profileId: proposal.profileId, reason: 'load' }
    : { kind: 'tide.closed', counterId: proposal.counterId, reason: 'over' };

/** The clock looks at the load (rule C8): what it asks for is done where the hall wishes it, else proposed, once a change. */
export function decideLookTide(hall: Hall, act: Act<Record<string, never>>): Decision<null> {
  const asked = proposals(hall, act.now);
  if (tideRules(hall)?.automatic === true) return accept(asked.map(done), null);
  const kept = hall.tideProposals.get('hall')?.proposals ?? [];
  const key = (list: readonly Proposal[]): string =>
    JSON.stringify(list.map(one => ({ ...one, waiting: 0 })));
  return accept(key(asked) === key(kept) ? [] : [{ kind: 'tide.proposed', proposals: asked }], null);
}
