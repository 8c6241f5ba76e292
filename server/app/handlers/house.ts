import { type Displaced, moveDisplaced } from '../../domain/bookings/displaced.ts';
import { decideDropBulletin, decidePutBulletin } from '../../domain/bulletins/publish.ts';
import { decideArrive, decideCorrectDuty, decideLeaveDuty } from '../../domain/duty/attend.ts';
import { decidePlanDuty, decideSubstitute } from '../../domain/duty/plan.ts';
import { decideSetDuty } from '../../domain/duty/set.ts';
import { decideAnswerHelp, decideAskHelp } from '../../domain/help/ask.ts';
import { decideSetHours } from '../../domain/hours/set.ts';
import { decideBeginMessage, decideEndMessage, decideSetMessages } from '../../domain/messages/decide.ts';
import { decideLift, decideRaise } from '../../domain/notice/raise.ts';
import { decideSetLimits } from '../../domain/queue/limits/set.ts';
import { decideReport } from '../../domain/printing/report.ts';
import { decideSetSlip } from '../../domain/printing/texts.ts';
import { decideSetCard } from '../../domain/staff/card.ts';
import { decideAnnounceYear, decideWithdrawYear } from '../../domain/time/calendar/announce.ts';
import type { Act, Decision } from '../../domain/decision.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { HandlerTable } from '../handler.ts';
import type { HandlerParts } from './parts.ts';

/** The commands of the house: hours, what is published, who is on duty, help, and what slips say. */
export function addHouseHandlers(
  table: HandlerTable,
  { utcOffsetMinutes }: Pick<HandlerParts, 'utcOffsetMinutes'>,
): void {
  /** What else becomes of a change of hours: bookings that nobody would serve (rule Y12). */
  const displacing =
    <Input>(rule: (hall: Hall, act: Act<Input>) => Decision<null>) =>
    (hall: Hall, act: Act<Input>): Decision<Displaced> =>
      moveDisplaced(hall, rule(hall, act), { now: act.now, utcOffsetMinutes });
  const prepare = async () => ({ utcOffsetMinutes });
  table
    .add('hours:set', { decide: displacing(decideSetHours) })
    .add('limits:set', { decide: decideSetLimits })
    .add('calendar:announce', { decide: displacing(decideAnnounceYear) })
    .add('calendar:withdraw', { decide: displacing(decideWithdrawYear) })
    .add('slip:set', { decide: decideSetSlip })
    .add('message:set', { decide: decideSetMessages })
    .add('clock:message.begin', { decide: decideBeginMessage })
    .add('clock:message.end', { decide: decideEndMessage })
    .add('bulletin:put', { decide: decidePutBulletin })
    .add('bulletin:drop', { decide: decideDropBulletin })
    .add('notice:raise', { decide: decideRaise })
    .add('notice:lift', { decide: decideLift })
    .add('duty:set', { decide: decideSetDuty })
    .add('duty:plan', { prepare, decide: decidePlanDuty })
    .add('duty:substitute', { prepare, decide: decideSubstitute })
    .add('duty:arrive', { prepare, decide: decideArrive })
    .add('duty:leave', { prepare, decide: decideLeaveDuty })
    .add('duty:correct', { prepare, decide: decideCorrectDuty })
    .add('staff:setCard', { decide: decideSetCard })
    .add('printer:report', { decide: decideReport })
    .add('help:ask', { decide: decideAskHelp })
    .add('help:answer', { decide: decideAnswerHelp });
}
