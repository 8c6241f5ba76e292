import type { MessageWords } from '../../domain/messages/decide.ts';
import { dueMessages } from '../../domain/messages/due.ts';
import { type Message, type MessageEnd, messageKey } from '../../domain/messages/message.ts';
import type { HandlerTable } from '../handler.ts';
import type { Ids, Store } from '../ports.ts';
import { type FieldCipher, fieldContext } from '../secrets/field-cipher.ts';
import type { Sequencer } from '../sequencer/sequencer.ts';
import type { MessagePort } from './port.ts';
import { messageFields, messageText } from './words.ts';

export interface SenderParts {
  readonly sequencer: Sequencer;
  readonly store: Pick<Store, 'position' | 'phoneOf'>;
  readonly handlers: HandlerTable;
  readonly ids: Pick<Ids, 'next'>;
  readonly cipher: Pick<FieldCipher, 'open'>;
  readonly port: MessagePort;
  readonly utcOffsetMinutes: number;
}

/** So many at once: a gateway is slow, and a hall does not flood it. */
const AT_ONCE = 8;

/**
 * Sends what is due now (rules M1, M2): on record before the first byte, then handed over, then what became of it. What
 * another process began is not sent here; what nobody heard of for a minute is ended as unknown. Gives how many ended.
 */
export async function sendMessages(parts: SenderParts): Promise<number> {
  const { now } = await parts.store.position();
  const { begin, lost } = dueMessages(parts.sequencer.image.hall, now);
  for (const message of lost) await ended(parts, message, 'unknown');
  let done = lost.length;
  for (let from = 0; from < begin.length; from += AT_ONCE) {
    const some = begin.slice(from, from + AT_ONCE);
    done += (await Promise.all(some.map(message => sendOne(parts, message)))).filter(Boolean).length;
  }
  return done;
}

async function sendOne(parts: SenderParts, message: Message): Promise<boolean> {
  const { ticketId, kind } = message;
  const answer = await offer(parts, 'message.begin', { ticketId, message: kind });
  const words = answer.ok ? (answer.data as MessageWords | null) : null;
  if (words === null) return false;
  const { utcOffsetMinutes: offset } = parts;
  const sealed = await parts.store.phoneOf(ticketId);
  const end: MessageEnd =
    sealed === null
      ? 'refused'
      : await parts.port.send({
          ...{ messageId: idOf(message, words), kind },
          phone: parts.cipher.open(sealed.phoneSealed, fieldContext('person', 'phone_sealed', sealed.id)),
          ...{ text: messageText(kind, words, offset), fields: messageFields(words, offset) },
        });
  await ended(parts, message, end);
  return true;
}

/** A booking may be moved twice, and is told of each. */
const idOf = ({ ticketId, kind }: Message, { slotAt }: MessageWords): string =>
  slotAt === null ? messageKey(ticketId, kind) : `${messageKey(ticketId, kind)}/${slotAt}`;

const ended = (parts: SenderParts, { ticketId, kind }: Message, end: MessageEnd) =>
  offer(parts, 'message.end', { ticketId, message: kind, end });

async function offer({ sequencer, handlers, ids }: SenderParts, kind: string, input: unknown) {
  const name = `clock:${kind}`;
  const commandId = ids.next();
  const sender = { kind: 'clock' as const };
  const handler = handlers.get(name)!;
  return sequencer.submit({
    name,
    commandId,
    sender,
    digest: commandId,
    input,
    prepared: undefined,
    handler,
  });
}
