import { backUntil } from '../../../domain/queue/not-back.ts';
import { ticketRules } from '../../../domain/queue/rules/rules.ts';
import type { Hall } from '../../../domain/state/hall.ts';
import type { Section } from '../view.ts';
import { same } from './table.ts';
import { idsIn } from './ticket-states.ts';

const missedIds = (hall: Hall): readonly string[] => idsIn(hall, 'missed');

/** Who missed a call, and in which line that was: a transferred ticket carries the letter of another. */
export const missedSection: Section<unknown> = {
  ids: missedIds,
  one: (hall, id) => {
    const ticket = hall.tickets.get(id);
    if (ticket?.state !== 'missed') return null;
    const { label, queueId, missedAt: at } = ticket;
    return { label, queueId, at, until: backUntil(ticketRules(hall), ticket) };
  },
  on: { tickets: same, ticketRules: missedIds },
};
