import type { Desk } from '../../counters/desk.ts';
import { openDay } from '../../day/facts.ts';
import type { Act, Decision } from '../../decision.ts';
import { evolve, type Fact } from '../../facts.ts';
import { suspended } from '../../notice/raise.ts';
import { draftOf, type Hall } from '../../state/hall.ts';
import { calledTo, nextFor } from '../call.ts';

/** After every fact of the journal: a ticket that is only being decided stands behind all that are there. */
const AFTER_ALL = 2 ** 52;

/** What may put a ticket before an idle counter. */
const MOVES = /^(ticket|counter|notice|day|hall|tide)\./;
/** What may free a counter. */
const FREES: ReadonlySet<string> = new Set([
  ...['ticket.finished', 'ticket.missed', 'ticket.held', 'ticket.transferred', 'ticket.sent_back'],
  ...['ticket.went_on', 'ticket.leg_skipped'],
  'ticket.handed_over',
  ...['ticket.left', 'ticket.voided', 'counter.opened', 'counter.continued', 'counter.automatic_set'],
]);

const isIdle = ({ ticketId, paused }: Desk): boolean => ticketId === null && paused === null;

/** The counters that call by themselves and have nobody, the longest idle first (rule Q10). */
function idleAutomatic(hall: Hall): string[] {
  const idle = [...hall.automatics.ids()].map(id => hall.desks.get(id)!).filter(isIdle);
  idle.sort((a, b) => a.since - b.since || (a.counterId < b.counterId ? -1 : 1));
  return idle.map(({ counterId }) => counterId);
}

/** Whether an act can leave an automatic counter idle beside somebody, without a look at who waits. */
function mayCall(hall: Hall, facts: readonly Fact[]): boolean {
  if (!facts.some(({ kind }) => MOVES.test(kind))) return false;
  if (facts.some(({ kind }) => kind === 'counter.opened' || kind === 'counter.automatic_set')) return true;
  const frees = facts.some(({ kind }) => FREES.has(kind));
  for (const id of hall.automatics.ids()) if (frees || isIdle(hall.desks.get(id)!)) return true;
  return false;
}

/**
 * A decision with the calls that follow from it at counters that call by themselves (rule Q10): in the same transaction, so
 * that none of them ever stands beside a waiting ticket that it may serve. None follow while the hall is closed or stands
 * still.
 */
export function withAutomaticCalls(hall: Hall, act: Act<unknown, unknown>, decision: Decision): Decision {
  const { facts, answer } = decision;
  if (!answer.ok || !mayCall(hall, facts)) return decision;
  const draft = draftOf(hall);
  let seq = AFTER_ALL;
  const take = (fact: Fact): void =>
    evolve(draft, { seq: (seq += 1), at: act.now, claimedAt: null, by: 'system', fact });
  facts.forEach(take);
  if (!openDay(draft) || suspended(draft)) return decision;
  const calls = idleAutomatic(draft).flatMap(counterId => {
    const ticketId = nextFor(draft, counterId, act.now);
    if (ticketId === null) return [];
    const fact = calledTo(draft, ticketId, counterId);
    take(fact);
    return [fact];
  });
  return calls.length === 0 ? decision : { ...decision, facts: [...facts, ...calls] };
}
