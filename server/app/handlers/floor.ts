import { decideCloseCounter, decideOpenCounter } from '../../domain/counters/open.ts';
import { decideAutomatic } from '../../domain/counters/automatic.ts';
import { decideContinue, decidePause } from '../../domain/counters/pause.ts';
import { decideSetRelief } from '../../domain/counters/relief/pairs.ts';
import { decideRelieve } from '../../domain/counters/relief/relieve.ts';
import { decideTakeFrom } from '../../domain/counters/relief/take-from.ts';
import { decideSetTide } from '../../domain/counters/tide/rules.ts';
import { decideCloseTide, decideLookTide, decideOpenTide } from '../../domain/counters/tide/turn.ts';
import { decideCloseDay, decideOpenDay } from '../../domain/day/open-close.ts';
import { decideAssignItems } from '../../domain/catalogue/assign.ts';
import { decideConfigure, decideImportItems } from '../../domain/hall/configure.ts';
import { decideErase } from '../../domain/person/erase.ts';
import * as desk from '../../domain/printing/desk.ts';
import { decideCardOver } from '../../domain/printing/print-card.ts';
import { decideOpenNumbers, decideSeen } from '../../domain/recovery/decide.ts';
import { isBookingKey } from '../../domain/bookings/keys.ts';
import { isContactGroup } from '../../domain/snags/snag.ts';
import { openDay } from '../../domain/day/facts.ts';
import { decideConfirmTime } from '../../domain/time/confirm.ts';
import { openClaimed } from '../documents/slip.ts';
import { bookingKeys } from './bookings.ts';
import type { HandlerTable } from '../handler.ts';
import type { HandlerParts } from './parts.ts';

/** The commands of the floor: day, counters, set-up, printing, recovery, time and forgetting. */
export function addFloorHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { store, vault, ids } = parts;
  table
    .add('day:open', {
      prepare: async ({ newId }) => {
        const dayId = newId();
        const sealedKey = vault.sealDayKey(dayId, ids.random(32));
        return { dayId, sealedKey, bookings: bookingKeys(parts) };
      },
      decide: decideOpenDay,
    })
    .add('day:close', { decide: decideCloseDay })
    .add('counter:open', { decide: decideOpenCounter })
    .add('counter:close', { decide: decideCloseCounter })
    .add('counter:automatic', { decide: decideAutomatic })
    .add('counter:relieve', { decide: decideRelieve })
    .add('counter:takeFrom', { decide: decideTakeFrom })
    .add('tide:set', { decide: decideSetTide })
    .add('tide:open', { decide: decideOpenTide })
    .add('tide:close', { decide: decideCloseTide })
    .add('clock:tide.look', { decide: decideLookTide })
    .add('relief:set', { decide: decideSetRelief })
    .add('counter:pause', { decide: decidePause })
    .add('counter:continue', { decide: decideContinue })
    .add('hall:configure', { decide: decideConfigure })
    .add('catalogue:import', { decide: decideImportItems })
    .add('catalogue:assign', { decide: decideAssignItems })
    .add('hall:confirmTime', { decide: decideConfirmTime })
    .add('hall:openNumbers', { decide: decideOpenNumbers })
    .add('person:erase', {
      prepare: async ({ hall }) => {
        const open = openDay(hall)?.id;
        const isKept = ({ dayId }: { dayId: string }): boolean =>
          // A telephone left with what could not be done goes when that is closed (rule I5).
          dayId === open || isBookingKey(dayId) || isContactGroup(dayId);
        const days = (await store.personDays()).filter(day => !isKept(day));
        return { dayIds: days.map(day => day.dayId), rows: days.reduce((sum, day) => sum + day.rows, 0) };
      },
      decide: decideErase,
    })
    .add('device:seen', { decide: decideSeen })
    .add('print:claim', { decide: desk.decideClaim, open: openClaimed(parts) })
    .add('print:sending', { decide: desk.decideSending })
    .add('print:sent', { decide: desk.decideSent })
    .add('print:confirm', { decide: desk.decideConfirmed })
    .add('print:fail', { decide: desk.decideFailed })
    .add('print:doubt', { decide: desk.decideUnknown })
    .add('print:abort', { decide: desk.decideAborted })
    .add('clock:print.lease', { decide: desk.decideLapse })
    .add('clock:print.card', { decide: decideCardOver })
    .add('clock:print.paper', { decide: decideCardOver })
    .add('clock:print.sheet', { decide: decideCardOver })
    .add('clock:recovery.wait', { decide: decideOpenNumbers });
}
