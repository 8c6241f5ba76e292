import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { openDay } from '../../day/facts.ts';
import type { Fact } from '../../facts.ts';
import type { Hall } from '../../state/hall.ts';
import { counterOf } from '../open.ts';
import { inMinutes, type PauseReason } from '../reasons.ts';
import { reliefsOf } from './pairs.ts';

export interface RelieveInput {
  readonly counterId: string;
  readonly seat: string;
  /** Why the other goes, and for how long; of no account for who comes back. */
  readonly reason?: PauseReason | undefined;
  readonly minutes?: number | undefined;
}

export interface Relieved {
  readonly counterId: string;
  readonly ticketId: string | null;
  readonly label: string | null;
}

/**
 * Takes a colleague's counter over as it stands (rule C5): the ticket in hand stays in hand and nobody is called; who was
 * relieved is away from then on, and comes back in the same way. A pause ends. Refuses who is not of the pair, and who
 * sits at another counter (C1).
 */
export function decideRelieve(hall: Hall, act: Act<RelieveInput>): Decision<Relieved> {
  if (act.sender.kind !== 'staff') return refuse('access.denied');
  if (!openDay(hall)) return refuse('day.closed');
  const officerId = act.sender.staffId;
  const { counterId, seat, reason = 'other', minutes } = act.input;
  if (!hall.counters.has(counterId)) return refuse('counter.unknown');
  const desk = hall.desks.get(counterId);
  if (!desk) return refuse('counter.closed');
  if (desk.officerId === officerId) return refuse('relief.own_counter');
  const isBack = desk.relieved?.officerId === officerId;
  if (!isBack && !reliefsOf(hall, desk.officerId).includes(officerId)) return refuse('relief.not_paired');
  const elsewhere = counterOf(hall, officerId);
  if (elsewhere !== null)
    return refuse('counter.officer_elsewhere', { counter: hall.counters.get(elsewhere)!.number });
  const away = isBack ? {} : { reason, until: inMinutes(act.now, minutes) };
  const facts: Fact[] = [
    { kind: 'counter.relieved', counterId, officerId, seat, from: desk.officerId, isBack, ...away },
    ...(desk.paused === null ? [] : [{ kind: 'counter.continued' as const, counterId }]),
  ];
  const { ticketId } = desk;
  return accept(facts, {
    ...{ counterId, ticketId, label: ticketId === null ? null : hall.tickets.get(ticketId)!.label },
  });
}
