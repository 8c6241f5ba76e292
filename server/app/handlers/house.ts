import { decideDropBulletin, decidePutBulletin } from '../../domain/bulletins/publish.ts';
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
import type { HandlerTable } from '../handler.ts';

/** The commands of the house: hours, what is published, who is on duty, help, and what slips say. */
export function addHouseHandlers(table: HandlerTable): void {
  table
    .add('hours:set', { decide: decideSetHours })
    .add('limits:set', { decide: decideSetLimits })
    .add('calendar:announce', { decide: decideAnnounceYear })
    .add('calendar:withdraw', { decide: decideWithdrawYear })
    .add('slip:set', { decide: decideSetSlip })
    .add('message:set', { decide: decideSetMessages })
    .add('clock:message.begin', { decide: decideBeginMessage })
    .add('clock:message.end', { decide: decideEndMessage })
    .add('bulletin:put', { decide: decidePutBulletin })
    .add('bulletin:drop', { decide: decideDropBulletin })
    .add('notice:raise', { decide: decideRaise })
    .add('notice:lift', { decide: decideLift })
    .add('duty:set', { decide: decideSetDuty })
    .add('staff:setCard', { decide: decideSetCard })
    .add('printer:report', { decide: decideReport })
    .add('help:ask', { decide: decideAskHelp })
    .add('help:answer', { decide: decideAnswerHelp });
}
