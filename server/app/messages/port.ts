import type { MessageEnd, MessageKind } from '../../domain/messages/message.ts';

/** One text to one mobile number. */
export interface Outgoing {
  /** The same for every try of the same message: who gets it twice sends it once. */
  readonly messageId: string;
  readonly kind: MessageKind | 'code';
  /** A mainland mobile, 11 digits. Never in a log, an error or a URL. */
  readonly phone: string;
  readonly text: string;
  /** For gateways that want their own template filled in. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Where texts go out: a gateway of SMS, or of a messenger that finds people by their mobile. It never throws. */
export interface MessagePort {
  send(message: Outgoing): Promise<MessageEnd>;
}
