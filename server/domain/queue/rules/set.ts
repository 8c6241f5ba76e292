import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall, HallDraft } from '../../state/hall.ts';
import type { TicketRules } from './rules.ts';

export type TicketRulesFact = { kind: 'tickets.set'; rules: TicketRules };

/**
 * Sets the hall's rules for tickets (rule T14): they hold from the next act on, and for what ends by the clock from the
 * next miss or hold on. Refuses a base that is not the present one (rule H4; 0: none was set), more calls before a
 * miss than may be made, and an outcome that is wanted of a list without any.
 */
export function decideSetTickets(
  hall: Hall,
  act: Act<{ readonly rules: TicketRules; readonly base?: number | undefined }>,
): Decision<null> {
  const { rules, base } = act.input;
  if (base !== undefined && base !== (hall.ticketRules.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  if (rules.missCalls > rules.recalls + 1)
    return refuse('tickets.too_many_calls', { calls: rules.recalls + 1 });
  if (rules.outcomeRequired && rules.outcomes.length === 0) return refuse('tickets.no_outcomes');
  return accept([{ kind: 'tickets.set', rules }], null);
}

/** Changes the hall by a fact about its rules for tickets. */
export function evolveTicketRules(hall: HallDraft, { rules }: TicketRulesFact, seq: number): void {
  hall.ticketRules.put('hall', { rules, revision: seq });
}
