import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import type { Text } from '../hall/plan.ts';
import { aheadOf, isDue } from './due.ts';
import {
  isOfBooking,
  MESSAGE_LIFE,
  type MessageEnd,
  type MessageKind,
  messageKey,
  type MessageSettings,
} from './message.ts';

export interface MessageInput {
  readonly ticketId: string;
  readonly message: MessageKind;
}

/** What a message says; no name and no matter. */
export interface MessageWords {
  readonly hall: Text;
  readonly label: string;
  /** Where one waits for it. */
  readonly place: Text;
  /** Before it, in a message that the turn is near; else null. */
  readonly ahead: number | null;
  /** The counter's number, in a message that it is called; else null. */
  readonly counter: number | null;
  /** The time booked, epoch ms, in a message about a booking, and before the hall moved it; else null. */
  readonly slotAt: number | null;
  readonly movedFrom: number | null;
}

/**
 * A message is about to be handed over (rules M1, M2): of two processes that see it due, one is told what it
 * says. Null, and nothing happens, when it is not due, or not any more.
 */
export function decideBeginMessage(hall: Hall, act: Act<MessageInput>): Decision<MessageWords | null> {
  const { ticketId, message } = act.input;
  if (!isDue(hall, ticketId, message)) return accept([], null);
  if (isOfBooking(message)) {
    const { queueId, slotAt, movedFrom = null } = hall.bookings.get(ticketId)!;
    return accept([{ kind: 'message.begun', ticketId, message }], {
      ...{ hall: hall.about.get('hall')!.name, label: '', ahead: null, counter: null, slotAt, movedFrom },
      place: hall.queues.get(queueId)?.place ?? { zh: '', en: '' },
    });
  }
  const ticket = hall.tickets.get(ticketId)!;
  const counter = message === 'called' && 'counterId' in ticket ? hall.counters.get(ticket.counterId) : null;
  return accept([{ kind: 'message.begun', ticketId, message }], {
    hall: hall.about.get('hall')!.name,
    label: ticket.label,
    place: hall.queues.get(ticket.queueId)!.place,
    ahead: message === 'near' ? aheadOf(hall, ticketId) : null,
    counter: counter?.number ?? null,
    ...{ slotAt: null, movedFrom: null },
  });
}

/** What became of a message that was handed over (rule M2); nothing happens to one that is not under way. */
export function decideEndMessage(hall: Hall, act: Act<MessageInput & { end: MessageEnd }>): Decision<null> {
  const { ticketId, message, end } = act.input;
  const before = hall.messages.get(messageKey(ticketId, message));
  if (!before || !MESSAGE_LIFE[before.state].includes(end)) return accept([], null);
  return accept([{ kind: 'message.ended', ticketId, message, end }], null);
}

/** Sets how the hall tells by telephone (rules M1, H4); from now on. */
export function decideSetMessages(
  hall: Hall,
  act: Act<{ settings: MessageSettings; base?: number | undefined }>,
): Decision<null> {
  const { settings, base } = act.input;
  if (base !== undefined && base !== (hall.messageSettings.get('hall')?.revision ?? 0))
    return refuse('settings.changed');
  return accept([{ kind: 'message.set', settings }], null);
}
