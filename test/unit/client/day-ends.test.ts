import { expect, it } from 'vitest';
import { dayEnds } from '../../../counter-ui/parts/day-ends.ts';
import { isLive, TICKET_LIFE, type TicketState } from '../../../server/domain/queue/ticket.ts';

it('[D6] what closing the day would end is told by how it stands, and nothing of it twice', () => {
  const live = (Object.keys(TICKET_LIFE) as TicketState[]).filter(isLive);
  const tickets = Object.fromEntries([...live, 'waiting'].map((state, at) => [`t-${at}`, { state }]));
  const ends = dayEnds(tickets);
  expect(ends).toEqual({ waiting: 2, hand: 2, held: 1, missed: 1 });
  expect(Object.values(ends).reduce((sum, one) => sum + one, 0)).toBe(live.length + 1);
  expect(dayEnds({})).toEqual({ waiting: 0, hand: 0, held: 0, missed: 0 });
});
