import type { Section } from '../view.ts';
import { same } from './table.ts';

export const missedSection: Section<unknown> = {
  ids: hall => hall.tickets.ids(),
  one: (hall, id) => {
    const ticket = hall.tickets.get(id);
    return ticket?.state === 'missed' ? { label: ticket.label, at: ticket.missedAt } : null;
  },
  on: { tickets: same },
};
