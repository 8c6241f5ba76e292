import { aheadOf as aheadInLine, lastJoinedAt } from '../queue/calling/ahead.ts';
import type { Floor } from '../queue/calling/in-hall.ts';
import type { Hall } from '../state/hall.ts';
import {
  type Message,
  type MessageKind,
  messageKey,
  isOfBooking,
  type MessageSettings,
  USUAL_MESSAGES,
} from './message.ts';

/** A message under way for longer is one of which nobody knows what became (rule M2). */
export const MESSAGE_LOST_MS = 60_000;

type Told = Floor & Pick<Hall, 'messages' | 'messageSettings' | 'bookings'>;

/** How this hall tells by telephone now. */
export function messageSettings(hall: Pick<Hall, 'messageSettings'>): MessageSettings {
  return hall.messageSettings.get('hall')?.settings ?? USUAL_MESSAGES;
}

/** How many would be called before a ticket, as its phone page says; null: it does not wait. */
export function aheadOf(hall: Floor, ticketId: string): number | null {
  const ticket = hall.tickets.get(ticketId);
  if (ticket?.state !== 'waiting') return null;
  return aheadInLine(hall, ticket, lastJoinedAt(hall, ticket.queueId));
}

/**
 * Whether a message is to go out now (rules M1, M3): of a booking while it stands as the message says; of a ticket once a ticket, while its turn is near, or while it is called; not that
 * it is near once it was called.
 */
export function isDue(hall: Told, ticketId: string, kind: MessageKind): boolean {
  const { isOn, nearPlaces } = messageSettings(hall);
  if (!isOn || hall.messages.get(messageKey(ticketId, kind))?.state !== 'wished') return false;
  if (isOfBooking(kind))
    return hall.bookings.get(ticketId)?.state === (kind === 'booking_moved' ? 'booked' : 'lapsed');
  const ticket = hall.tickets.get(ticketId);
  if (!ticket) return false;
  if (kind === 'called') return ticket.state === 'called';
  if (ticket.called > 0) return false;
  const ahead = aheadOf(hall, ticketId);
  return ahead !== null && ahead <= nearPlaces;
}

/** What is to go out now, and what went out and was not heard of for a minute. */
export function dueMessages(hall: Told, now: number): { begin: Message[]; lost: Message[] } {
  const begin: Message[] = [];
  const lost: Message[] = [];
  for (const message of hall.messages.values()) {
    if (message.state === 'sending' && now - message.at > MESSAGE_LOST_MS) lost.push(message);
    else if (isDue(hall, message.ticketId, message.kind)) begin.push(message);
  }
  return { begin, lost };
}
