import { openDay } from '../../domain/day/facts.ts';
import { readIdNumber } from '../../domain/identity/id-number.ts';
import { readPhone } from '../../domain/identity/phone.ts';
import { itemPagePath } from '../../domain/catalogue/card/about.ts';
import { type CardInput, decideCard } from '../../domain/printing/print-card.ts';
import { decideSheet, type SheetInput } from '../../domain/printing/print-sheet.ts';
import { decideReprint } from '../../domain/printing/reprint.ts';
import { decideEnterRoll } from '../../domain/queue/roll/enter.ts';
import { decideReserveRoll } from '../../domain/queue/roll/reserve.ts';
import { decideChange, decideChangeInHand } from '../../domain/queue/change.ts';
import { decideReopen } from '../../domain/queue/reopen.ts';
import { decideServeDirectly } from '../../domain/queue/serve-directly.ts';
import { decideHold, decideResume } from '../../domain/queue/hold.ts';
import { decidePrioritize } from '../../domain/queue/priority.ts';
import { decideGiveGreen } from '../../domain/queue/calling/give-green.ts';
import { decideSetCalling } from '../../domain/queue/calling/set.ts';
import { decideTransfer } from '../../domain/queue/transfer.ts';
import { decideCall } from '../../domain/queue/call.ts';
import { decideCallOut } from '../../domain/queue/call-out.ts';
import { decideLeave } from '../../domain/queue/leave.ts';
import { decideReturn } from '../../domain/queue/miss.ts';
import { decideHeldOver, decideNotBack } from '../../domain/queue/not-back.ts';
import { decideSetTickets } from '../../domain/queue/rules/set.ts';
import type { Forecast } from '../../domain/queue/promised.ts';
import { NO_ONE } from '../../domain/queue/issue.ts';
import { decideInHand } from '../../domain/queue/serve.ts';
import { decideTake, type TakeInput, type TakePrepared } from '../../domain/queue/take.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { fieldContext } from '../secrets/field-cipher.ts';
import type { HandlerParts } from './parts.ts';
import { Refused } from './refused.ts';

/** What a citizen says of who they are. */
export interface Who {
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  /** Of who takes the number for the holder; it is marked and not kept. */
  readonly agentIdNumber?: string | undefined;
}
type Asked = TakeInput & Who;

/** A citizen's number and telephone, each as read and sealed; refuses what is none. */
export function sealPerson(
  { vault }: HandlerParts,
  { idNumber, phone }: Pick<Who, 'idNumber' | 'phone'>,
  newId: () => string,
): { readonly id: string; readonly idNumberSealed: string | null; readonly phoneSealed: string | null } {
  const { number, call } = readWho({ idNumber, phone });
  const id = newId();
  const seal = (value: string | undefined, column: string): string | null =>
    value === undefined ? null : vault.cipher.seal(value, fieldContext('person', column, id));
  const idNumberSealed = seal(number, 'id_number_sealed');
  return { id, idNumberSealed, phoneSealed: seal(call, 'phone_sealed') };
}

/** A landline cannot be sent a message. */
const isMobile = (phone: string): boolean => !phone.includes('-');

function readWho({ idNumber, phone }: Pick<Who, 'idNumber' | 'phone'>) {
  const number = idNumber === undefined ? null : readIdNumber(idNumber);
  if (number && !number.ok) throw new Refused('id.invalid', { reason: number.reason });
  const call = phone === undefined ? null : readPhone(phone);
  if (call && !call.ok) throw new Refused('phone.invalid', { reason: call.reason });
  return { number: number?.value, call: call?.value };
}

/** Reads the citizen's number and telephone and seals them, so that only sealed text goes under the lock. */
export async function identify(parts: HandlerParts, { input, hall, newId }: Preparing<Who>) {
  const { idNumber, phone, agentIdNumber } = input;
  const day = openDay(hall);
  if ((idNumber === undefined && phone === undefined) || !day) return NO_ONE;
  const { number, call } = readWho({ idNumber, phone });
  const other = agentIdNumber === undefined ? null : readIdNumber(agentIdNumber);
  if (other && !other.ok) throw new Refused('id.invalid', { reason: other.reason, whose: 'agent' });
  const sealed = await parts.store.dayKey(day.id);
  const markOf = (value: string): string | null =>
    sealed === null ? null : parts.vault.holder(sealed, day.id, value);
  return {
    holder: markOf(number ?? call ?? ''),
    agent: other ? markOf(other.value) : null,
    dayId: day.id,
    reach: call !== undefined && isMobile(call),
    person: sealPerson(parts, { idNumber, phone }, newId),
  };
}

/** The address of a ticket's page. */
export const pageOf = ({ publicUrl, vault }: HandlerParts, ticketId: string): string =>
  `${publicUrl()}/t/${vault.token('ticket', ticketId)}`;

/** How long one waits in the queue that is asked for, as it was forecast last (rule W10); null: nobody knows. */
function forecastFor({ waits, clock }: HandlerParts, { input, hall }: Preparing<Asked>): Forecast | null {
  const { queueId = null, itemCode } = input;
  const asked = itemCode === undefined ? queueId : (hall.items.get(itemCode)?.queueId ?? queueId);
  const fresh = asked === null ? null : waits.fresh(asked, clock.wall());
  return fresh && asked !== null ? { queueId: asked, ...fresh } : null;
}

/** The commands of queue and counter. */
export function addQueueHandlers(table: HandlerTable, parts: HandlerParts): void {
  const urlOf = (id: string): string => pageOf(parts, id);
  const { utcOffsetMinutes } = parts;
  const prepare = async (asked: Preparing<Asked>): Promise<TakePrepared> => {
    const ticketId = asked.newId();
    const forecast = forecastFor(parts, asked);
    return { ...(await identify(parts, asked)), forecast, ticketId, url: urlOf(ticketId), utcOffsetMinutes };
  };
  const wishing = async () => ({ utcOffsetMinutes });
  table
    .add('ticket:take', { prepare, decide: decideTake })
    .add('print:reprint', { prepare: async () => ({ urlOf, utcOffsetMinutes }), decide: decideReprint })
    .add('print:card', {
      prepare: async ({ input }: Preparing<CardInput>) => ({
        ...{ pageUrl: `${parts.publicUrl()}${itemPagePath(input.itemCode)}`, utcOffsetMinutes },
      }),
      decide: decideCard,
    })
    .add('print:sheet', {
      prepare: async ({ input }: Preparing<SheetInput>) => ({
        pageUrl: `${parts.publicUrl()}${itemPagePath(input.itemCode)}`,
      }),
      decide: decideSheet,
    })
    .add('roll:reserve', { decide: decideReserveRoll })
    .add('roll:enter', { prepare: wishing, decide: decideEnterRoll })
    .add('ticket:leave', { decide: decideLeave })
    .add('ticket:return', { decide: decideReturn })
    .add('tickets:set', { decide: decideSetTickets })
    .add('clock:ticket.missed', { decide: decideNotBack })
    .add('clock:ticket.held', { decide: decideHeldOver })
    .add('ticket:prioritize', { decide: decidePrioritize })
    .add('ticket:giveGreen', { decide: decideGiveGreen })
    .add('calling:set', { decide: decideSetCalling })
    .add('counter:hold', { decide: decideHold })
    .add('counter:resume', { decide: decideResume })
    .add('counter:transfer', { decide: decideTransfer })
    .add('counter:call', { decide: decideCall })
    .add('counter:callOut', { decide: decideCallOut })
    .add('counter:recall', { decide: decideInHand('recall') })
    .add('counter:start', { decide: decideInHand('start') })
    .add('counter:reopen', { decide: decideReopen })
    .add('counter:change', { prepare: wishing, decide: decideChangeInHand })
    .add('ticket:change', { prepare: wishing, decide: decideChange })
    .add('counter:serve', {
      prepare: async ({ newId }) => ({ ticketId: newId(), utcOffsetMinutes }),
      decide: decideServeDirectly,
    })
    .add('counter:miss', { decide: decideInHand('miss') });
}
