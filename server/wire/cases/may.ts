import type { CaseMay } from '../../contract/cases/sheet.ts';
import type { CommandName } from '../../contract/commands.ts';
import { actsFor } from '../../domain/cases/agency/agency.ts';
import type { Case } from '../../domain/cases/case.ts';
import { isToBeMade } from '../../domain/cases/ending/certificate.ts';
import { decidersOf, wayToEnd } from '../../domain/cases/ending/way.ts';
import { feesOf } from '../../domain/cases/fees/order.ts';
import { type CaseAct, mayCase } from '../../domain/cases/life.ts';
import { DECIDERS, holds } from '../../domain/cases/posts.ts';
import { isAtOnce, isUnseen, owedOf } from '../../domain/cases/promises/promise.ts';
import { HANDLERS, isHead } from '../../domain/cases/special/ask.ts';
import { atAcceptance, stepsOfCase } from '../../domain/cases/steps/flow.ts';
import { isUnderway } from '../../domain/cases/handover/slip.ts';
import { mySteps } from '../../domain/cases/steps/mine.ts';
import { entryOf } from '../../domain/catalogue/versions/version.ts';
import { powerTo } from '../../domain/seals/power.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { allowed, COMMAND_ACCESS } from '../access.ts';
import type { Caller } from '../caller.ts';
import { mayHear } from './may-hear.ts';
import { mayBeside } from './may-beside.ts';
import { mayPass } from './may-pass.ts';

/** The command of each act that a page offers by itself; steps are listed one by one. */
const COMMANDS = {
  check: 'case:check',
  correct: 'case:correct',
  supply: 'case:supply',
  accept: 'case:accept',
  refuse: 'case:refuse',
  decide: 'case:decide',
  make: 'case:make',
  deliver: 'case:deliver',
  giveIn: 'handover:give',
  signIn: 'handover:sign',
  giveOut: 'handover:give',
  signOut: 'handover:sign',
  close: 'case:close',
  bring: 'case:bring',
  hasten: 'case:hasten',
  verify: 'case:verify',
  revoke: 'case:verify',
  withdraw: 'case:withdraw',
  terminate: 'case:terminate',
  charge: 'fee:order',
  pay: 'fee:payCash',
  refund: 'fee:refund',
} as const satisfies { readonly [A in CaseAct]?: CommandName };
type Offered = keyof typeof COMMANDS;

/** What a reader may do with a case: by its state (G1), by the reader's offices, and by the bureau (G6, G11). */
export function mayOf(hall: Hall, caller: Caller, one: Case, today: string): CaseMay {
  const { sender, standings } = caller;
  const byBureau: Partial<Record<Offered, () => boolean>> = {
    accept: () => holds(hall, { sender }, ['officer', 'chief'], null),
    charge: () => (feesOf(hall, one)?.length ?? 0) > 0,
    decide: () =>
      holds(hall, { sender }, decidersOf(one), one.bureauId) &&
      !isUnderway(one, 'intake') &&
      !actsFor(one, sender.kind === 'staff' ? sender.staffId : '') &&
      wayToEnd(hall, { sender }, one).blocked.length === 0,
    hasten: () =>
      one.hastened === undefined &&
      (isHead(hall, { sender }, one) || holds(hall, { sender }, ['director'], null)),
    bring: () => owedOf(one).length > 0,
    verify: () => isUnseen(one) && holds(hall, { sender }, HANDLERS, one.bureauId),
    revoke: () => isUnseen(one) && holds(hall, { sender }, DECIDERS, one.bureauId),
    deliver: () => !isToBeMade(hall, one) && !isUnderway(one, 'result'),
    ...mayPass(hall, { sender }, one),
    make: () => holds(hall, { sender }, HANDLERS, one.bureauId) && isToBeMade(hall, one),
  };
  const acts = (Object.keys(COMMANDS) as Offered[]).filter(
    act =>
      mayCase(act, one.state) &&
      allowed(COMMAND_ACCESS[COMMANDS[act]], standings) &&
      (byBureau[act]?.() ?? true),
  );
  const mayStepAtAll = mayCase('step', one.state) && allowed(COMMAND_ACCESS['case:step'], standings);
  return {
    acts,
    steps: mayStepAtAll ? mySteps(hall, { sender }, one) : [],
    beside: mayBeside(hall, caller, one, today),
    hearing: mayHear(hall, caller, one, today),
    atOnce: acts.includes('accept') && mayAtOnce(hall, { sender }, one, today),
    pledge: acts.includes('accept') && mayPledge(hall, { sender }, one, today),
  };
}

/**
 * Whether whoever accepts a case may decide it in the same breath (rule G24): nothing is to be paid or chosen between, and
 * the sender has the power for it that day, so that it is not left accepted only.
 */
function mayAtOnce(hall: Hall, act: Pick<Caller, 'sender'>, one: Case, on: string): boolean {
  const { sender } = act;
  if (sender.kind !== 'staff' || 'facts' in powerTo(hall, one, { by: sender.staffId, on })) return false;
  if (isUnderway(one, 'intake') || !isAtOnce(one) || !holds(hall, act, decidersOf(one), one.bureauId))
    return false;
  const fees = entryOf(hall, one.itemCode, one.version)?.fees ?? [];
  const { opens } = atAcceptance(stepsOfCase(hall, one));
  return fees.length === 0 && wayToEnd(hall, act, one, opens).blocked.length === 0;
}

function mayPledge(hall: Hall, act: Pick<Caller, 'sender'>, one: Case, on: string): boolean {
  const check = entryOf(hall, one.itemCode, one.version)?.pledge ?? null;
  if (check === null) return false;
  return mayAtOnce(hall, act, { ...one, pledge: { check, until: null, outcome: null } }, on);
}
