import { accept, type Act, type Decision, type DueRow, type SideRow } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { type TicketRules, ticketRules } from './rules/rules.ts';
import type { Ticket } from './ticket.ts';

const MINUTE_MS = 60_000;

/** Until when who missed a call may come back (rule T13), epoch ms; null: until the day closes. */
export const backUntil = (
  { backMinutes }: TicketRules,
  { missedAt }: { readonly missedAt: number },
): number | null => (backMinutes === null ? null : missedAt + backMinutes * MINUTE_MS);

/** When a held ticket ends of itself (rule T15), epoch ms; null: it does not. */
export const holdUntil = (
  { holdMinutes }: TicketRules,
  { heldAt, backAt }: { readonly heldAt: number; readonly backAt: number | null },
): number | null => (holdMinutes === null ? null : (backAt ?? heldAt) + holdMinutes * MINUTE_MS);

/** The clock looks at a ticket when its time to come back is over; never, where there is no such time. */
export const lookAt = (
  kind: 'ticket.missed' | 'ticket.held',
  subject: string,
  at: number | null,
): SideRow[] => (at === null ? [] : [{ table: 'due', put: { at, kind, subject } }]);

/** The clock ends a ticket whose citizen did not come back in time, by the rules as they are then. */
const over =
  (untilOf: (rules: TicketRules, ticket: Ticket) => number | null) =>
  (hall: Hall, act: Act<DueRow>): Decision<null> => {
    const { kind, subject } = act.input;
    const looked: SideRow = { table: 'due', drop: act.input };
    const ticket = hall.tickets.get(subject);
    const until = ticket ? untilOf(ticketRules(hall), ticket) : null;
    if (until === null) return accept([], null, [looked]);
    if (until > act.now)
      return accept([], null, [looked, { table: 'due', put: { at: until, kind, subject } }]);
    return accept([{ kind: 'ticket.voided', ticketId: subject, reason: 'not_back' }], null, [looked]);
  };

/** Ends a ticket that missed its call and whose time to come back is over (rule T13). */
export const decideNotBack = over((rules, ticket) =>
  ticket.state === 'missed' ? backUntil(rules, ticket) : null,
);

/** Ends a held ticket that is awaited no longer (rule T15). */
export const decideHeldOver = over((rules, ticket) =>
  ticket.state === 'held' ? holdUntil(rules, ticket) : null,
);
