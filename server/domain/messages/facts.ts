import type { HallDraft } from '../state/hall.ts';
import {
  type BookingMessage,
  MESSAGE_LIFE,
  type MessageEnd,
  type MessageKind,
  messageKey,
  type MessageSettings,
  type MessageState,
  TICKET_MESSAGES,
} from './message.ts';

export type MessageFact =
  | { kind: 'message.set'; settings: MessageSettings }
  /** Who took this number left a mobile number to be told by. */
  | { kind: 'message.wished'; ticketId: string; message?: BookingMessage }
  /** It is about to be handed over. */
  | { kind: 'message.begun'; ticketId: string; message: MessageKind }
  | { kind: 'message.ended'; ticketId: string; message: MessageKind; end: MessageEnd };

/** Changes the hall by a fact about its messages. */
export function evolveMessage(hall: HallDraft, fact: MessageFact, at: number, seq: number): void {
  const put = (ticketId: string, kind: MessageKind, state: MessageState): void =>
    hall.messages.put(messageKey(ticketId, kind), { ticketId, kind, state, at });
  switch (fact.kind) {
    case 'message.set':
      return hall.messageSettings.put('hall', { settings: fact.settings, revision: seq });
    case 'message.wished':
      for (const kind of fact.message ? [fact.message] : TICKET_MESSAGES) put(fact.ticketId, kind, 'wished');
      return;
    case 'message.begun':
      return put(fact.ticketId, fact.message, 'sending');
    case 'message.ended': {
      const before = hall.messages.get(messageKey(fact.ticketId, fact.message));
      if (!before || !MESSAGE_LIFE[before.state].includes(fact.end)) throw new Error('message ended unsent');
      return put(fact.ticketId, fact.message, fact.end);
    }
  }
}
