import type { CommandName } from '../../../../server/contract/commands.ts';
import { COMMAND_ACCESS } from '../../../../server/wire/access.ts';
import { decideEntrust } from '../../../../server/domain/cases/agency/entrust.ts';
import { decideMake } from '../../../../server/domain/cases/ending/certificate.ts';
import { decideDecide } from '../../../../server/domain/cases/ending/decide.ts';
import { decideCloseCase, decideDeliver } from '../../../../server/domain/cases/ending/deliver.ts';
import { decideTerminate, decideWithdraw } from '../../../../server/domain/cases/ending/end.ts';
import { decideIssue, withDocuments } from '../../../../server/domain/cases/documents/issue.ts';
import { decideDropOrder, decideOrder } from '../../../../server/domain/cases/fees/order.ts';
import {
  decideAskQr,
  decidePayCash,
  decidePayQr,
  decideRefund,
} from '../../../../server/domain/cases/fees/pay.ts';
import {
  decideAccept,
  decideCorrect,
  decideRefuse,
  decideSupply,
} from '../../../../server/domain/cases/intake/accept.ts';
import { decideCheck } from '../../../../server/domain/cases/intake/check.ts';
import { decideReceive } from '../../../../server/domain/cases/intake/receive.ts';
import { decideHasten } from '../../../../server/domain/cases/hastened/hasten.ts';
import {
  decideAskHearing,
  decideDropHearing,
  decideTellHearing,
} from '../../../../server/domain/cases/hearing/ask.ts';
import { decideHoldHearing, decideSetHearing } from '../../../../server/domain/cases/hearing/convene.ts';
import { decideGive } from '../../../../server/domain/cases/handover/give.ts';
import { decideSign } from '../../../../server/domain/cases/handover/sign.ts';
import { decidePassOver } from '../../../../server/domain/cases/joint/pass-over.ts';
import { decideBring, decideVerify } from '../../../../server/domain/cases/promises/keep.ts';
import { decideVisit } from '../../../../server/domain/cases/intake/visit.ts';
import { decideTakeForCase } from '../../../../server/domain/cases/errand/take.ts';
import { decideApprove } from '../../../../server/domain/cases/special/approve.ts';
import { decideExtend } from '../../../../server/domain/cases/special/extend.ts';
import { decideResume, decideSuspend } from '../../../../server/domain/cases/special/suspend.ts';
import { decideGiveBack, decideStep } from '../../../../server/domain/cases/steps/step.ts';
import type { Act, Decision } from '../../../../server/domain/decision.ts';
import { refuse } from '../../../../server/domain/decision.ts';
import type { Hall } from '../../../../server/domain/state/hall.ts';
import { type Person, rolesOf } from './people.ts';

export type Rule = (hall: Hall, act: Act<never, never>) => Decision;

const RULES: Readonly<Record<string, readonly [command: CommandName, rule: unknown]>> = {
  ...{ receive: ['case:receive', decideReceive], visit: ['case:visit', decideVisit] },
  ...{ check: ['case:check', decideCheck], correct: ['case:correct', decideCorrect] },
  ...{ supply: ['case:supply', decideSupply], accept: ['case:accept', decideAccept] },
  ...{ refuse: ['case:refuse', decideRefuse], step: ['case:step', decideStep] },
  ...{ giveBack: ['case:giveBack', decideGiveBack], suspend: ['case:suspend', decideSuspend] },
  ...{ resume: ['case:resume', decideResume], extend: ['case:extend', decideExtend] },
  ...{ approve: ['case:approve', decideApprove], decide: ['case:decide', decideDecide] },
  ...{ make: ['case:make', decideMake], fetch: ['case:ticket', decideTakeForCase] },
  ...{ tellHearing: ['hearing:tell', decideTellHearing], askHearing: ['hearing:ask', decideAskHearing] },
  ...{ dropHearing: ['hearing:drop', decideDropHearing], setHearing: ['hearing:set', decideSetHearing] },
  holdHearing: ['hearing:hold', decideHoldHearing],
  ...{ giveIn: ['handover:give', decideGive], giveOut: ['handover:give', decideGive] },
  ...{ signIn: ['handover:sign', decideSign], signOut: ['handover:sign', decideSign] },
  entrust: ['case:entrust', decideEntrust],
  ...{ hasten: ['case:hasten', decideHasten], bring: ['case:bring', decideBring] },
  ...{ verify: ['case:verify', decideVerify], revoke: ['case:verify', decideVerify] },
  ...{ pledge: ['document:issue', decideIssue], passOver: ['case:passOver', decidePassOver] },
  ...{ deliver: ['case:deliver', decideDeliver], close: ['case:close', decideCloseCase] },
  ...{ withdraw: ['case:withdraw', decideWithdraw] },
  ...{ terminate: ['case:terminate', decideTerminate] },
  ...{ order: ['fee:order', decideOrder], drop: ['fee:drop', decideDropOrder] },
  ...{ payCash: ['fee:payCash', decidePayCash], askQr: ['fee:askQr', decideAskQr] },
  ...{ payQr: ['fee:payQr', decidePayQr], refund: ['fee:refund', decideRefund] },
};

/** The rule behind an act, with the door before it and the papers after it, as the server has them. */
export function ruleOf(act: string, who: Person): Rule {
  const [command, rule] = RULES[act]!;
  const standings = COMMAND_ACCESS[command] as readonly string[];
  if (!rolesOf(who).some(role => standings.includes(role))) return () => refuse('access.denied');
  const decide = rule as Rule;
  return (hall, given) => withDocuments(hall, given, decide(hall, given));
}
