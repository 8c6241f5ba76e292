import type { TicketState } from '../../../domain/queue/ticket.ts';
import { remember } from '../../../domain/state/remember.ts';
import type { Hall } from '../../../domain/state/hall.ts';

const byState = remember(['tickets'], ({ tickets }, state) => {
  const ids: string[] = [];
  for (const ticket of tickets.values()) if (ticket.state === state) ids.push(ticket.id);
  return ids;
});

/** The day's tickets in a state: each desk that joins asks for the few that are held and missed. */
export const idsIn = (hall: Pick<Hall, 'tickets'>, state: TicketState): readonly string[] =>
  byState(hall, state);
