import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { byAgentOf, type MaybeByAgent } from '../agency/agency.ts';
import { begin, type Begun, type CasePrepared, withLight } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { unpaidOf } from '../fees/order.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';
import type { TerminatedFor } from './grounds.ts';

/** Whether what was promised for later is overdue on the day of the act. */
const isOverdue = ({ one, on }: Begun): boolean =>
  one.later !== undefined && one.later.keptOn === null && on > one.later.until;

/** Withdraws a case at the word of the applicant, or of his agent (rules G32, G34), with it. */
export function decideWithdraw(
  hall: Hall,
  act: Act<SaidOfCase & MaybeByAgent, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'withdraw');
  if ('facts' in begun) return begun;
  const asked = byAgentOf(begun.one, act.input, 'withdraw', begun.on);
  if ('facts' in asked) return asked;
  return ended(hall, act, begun, { kind: 'case.withdrawn', ...asked });
}

/**
 * Terminates a case on one of the grounds, with the reason (rule G32). Refuses the ground that something promised for later
 * is overdue where nothing is.
 */
export function decideTerminate(
  hall: Hall,
  act: Act<SaidOfCase & { ground: TerminatedFor }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'terminate');
  if ('facts' in begun) return begun;
  const { ground } = act.input;
  if (ground === 'later_overdue' && !isOverdue(begun)) return refuse('case.not_overdue');
  return ended(hall, act, begun, { kind: 'case.terminated', ground });
}

function ended(
  hall: Hall,
  { now, prepared }: Act<unknown, WordsPrepared>,
  { one, moved }: Begun,
  how: { kind: 'case.withdrawn'; byAgent?: true } | { kind: 'case.terminated'; ground: TerminatedFor },
): Decision<null> {
  const unpaid = unpaidOf(one);
  if (unpaid) return unpaid;
  const { words, row } = prepared.written;
  const fact: CaseFact = { ...how, ...moved, words };
  return accept(withLight(hall, one, [fact], now), null, [row]);
}
