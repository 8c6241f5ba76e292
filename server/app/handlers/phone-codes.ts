import { bookingRules } from '../../domain/bookings/rules.ts';
import { accept, type Act, type Decision, type Sender } from '../../domain/decision.ts';
import { readPhone } from '../../domain/identity/phone.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { PhoneCodes } from '../bookings/phone-codes.ts';
import { CODE_LIFE_MS } from '../bookings/phone-codes.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { codeText } from '../messages/words.ts';
import type { HandlerParts } from './parts.ts';
import { Refused } from './refused.ts';

interface CodeSent {
  readonly token: string;
  readonly seconds: number;
}

export interface Proof {
  readonly token: string;
  readonly code: string;
}

/** Whether who books has to prove the mobile number left (rule Y14): where the hall wishes it, and not at a desk of the hall. */
const mustProve = (hall: Hall, sender: Sender): boolean =>
  bookingRules(hall).provePhone === true && sender.kind !== 'staff';

/** Refuses who does not prove the number. */
export function proveOrRefuse(
  codes: PhoneCodes,
  { hall, sender }: { readonly hall: Hall; readonly sender: Sender },
  { phone, proof }: { readonly phone?: string | undefined; readonly proof?: Proof | undefined },
): void {
  if (!mustProve(hall, sender)) return;
  if (phone === undefined || !proof) throw new Refused('phone.code_needed');
  const read = readPhone(phone);
  if (!read.ok) throw new Refused('phone.invalid', { reason: read.reason });
  if (!codes.proves(read.value, proof)) throw new Refused('phone.code_wrong');
}

/**
 * Sends a code to a mobile number by the port of messages. It leaves no fact: whoever asks again is sent another (rule M4).
 */
export function addPhoneCodeHandler(table: HandlerTable, parts: HandlerParts, codes: PhoneCodes): void {
  async function send({ input, hall }: Preparing<{ readonly phone: string }>): Promise<CodeSent> {
    const read = readPhone(input.phone);
    if (!read.ok) throw new Refused('phone.invalid', { reason: read.reason });
    if (bookingRules(hall).provePhone !== true) throw new Refused('phone.code_unsent');
    const seconds = codes.waitFor(read.value);
    if (seconds > 0) throw new Refused('phone.code_soon', { seconds });
    const { code, token } = codes.make(read.value, parts.ids.random(4));
    if (parts.messages === null) throw new Refused('phone.code_unsent');
    const name = hall.about.get('hall')!.name;
    const end = await parts.messages.send({
      ...{ messageId: `code/${parts.ids.next()}`, kind: 'code', phone: read.value },
      ...{ text: codeText(name, code, CODE_LIFE_MS / 60_000), fields: { hall: name.zh, code } },
    });
    if (end === 'refused') throw new Refused('phone.code_unsent');
    return { token, seconds: CODE_LIFE_MS / 1_000 };
  }
  table.add('booking:sendCode', {
    prepare: send,
    decide: (_hall: Hall, act: Act<unknown, CodeSent>): Decision<CodeSent> => accept([], act.prepared),
  });
}
