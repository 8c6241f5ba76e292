import type { Section } from '../view.ts';
import { same } from './table.ts';

/** Who missed a call, and in which line that was: a transferred ticket carries the letter of another. */
export const missedSection: Section<unknown> = {
  ids: hall => hall.tickets.ids(),
  one: (hall, id) => {
    const ticket = hall.tickets.get(id);
    if (ticket?.state !== 'missed') return null;
    return { label: ticket.label, queueId: ticket.queueId, at: ticket.missedAt };
  },
  on: { tickets: same },
};
