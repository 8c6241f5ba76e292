import type { CasePrepared, OfCase } from '../../domain/cases/begin.ts';
import { decideEntrust, type EntrustInput, type EntrustPrepared } from '../../domain/cases/agency/entrust.ts';
import { decideRetime, type RetimeInput } from '../../domain/cases/clocks/retime.ts';
import { decideSetLights } from '../../domain/cases/clocks/rules.ts';
import { decideTurn } from '../../domain/cases/clocks/turn.ts';
import { decideMake } from '../../domain/cases/ending/certificate.ts';
import { decideDecide } from '../../domain/cases/ending/decide.ts';
import {
  decideCloseCase,
  decideDeliver,
  type DeliverInput,
  type DeliverPrepared,
} from '../../domain/cases/ending/deliver.ts';
import { decideTerminate, decideWithdraw } from '../../domain/cases/ending/end.ts';
import { decideAccept, decideCorrect, decideRefuse, decideSupply } from '../../domain/cases/intake/accept.ts';
import { type CheckInput, type CheckPrepared, decideCheck } from '../../domain/cases/intake/check.ts';
import { decideReceive, type ReceiveInput, type ReceivePrepared } from '../../domain/cases/intake/receive.ts';
import { decideGive } from '../../domain/cases/handover/give.ts';
import { decideSign } from '../../domain/cases/handover/sign.ts';
import { decideVisit } from '../../domain/cases/intake/visit.ts';
import { decideHasten } from '../../domain/cases/hastened/hasten.ts';
import { decideBring, decideVerify } from '../../domain/cases/promises/keep.ts';
import { decidePassOver } from '../../domain/cases/joint/pass-over.ts';
import { decidePost } from '../../domain/cases/posts.ts';
import { decideReviewRecord } from '../../domain/cases/register/review.ts';
import { decideGiveBack, decideStep, type StepPrepared } from '../../domain/cases/steps/step.ts';
import { decideApprove } from '../../domain/cases/special/approve.ts';
import { decideExtend } from '../../domain/cases/special/extend.ts';
import { decideResume, decideSuspend } from '../../domain/cases/special/suspend.ts';
import type { SaidOfCase, WordsPrepared, Written } from '../../domain/cases/words.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { writeText } from '../secrets/case-text.ts';
import { type ActingFor, sealAgent } from './agent.ts';
import { type Applying, sealApplicant } from './applicant.ts';
import type { HandlerParts } from './parts.ts';

type Delivering = DeliverInput & {
  readonly agent?: string | undefined;
  readonly courier?: { readonly company: string; readonly waybill: string } | undefined;
};

/** The commands about cases: each reads its case from its row, and seals its words before the lock. */
export function addCaseHandlers(table: HandlerTable, { vault, utcOffsetMinutes }: HandlerParts): void {
  const placed: CasePrepared = { utcOffsetMinutes };
  const needs = ({ caseId }: OfCase): readonly string[] => [caseId];
  const prepare = async (): Promise<CasePrepared> => placed;
  const write = (caseId: string, newId: () => string, words: string): Written =>
    writeText(vault, newId, caseId, words);
  const said = async <I extends SaidOfCase>(asked: Preparing<I>): Promise<CasePrepared & WordsPrepared> => {
    const { input, newId } = asked;
    return { ...placed, written: write(input.caseId, newId, input.words) };
  };
  const receive = async (
    asked: Preparing<ReceiveInput & { applicant: Applying; agent?: ActingFor }>,
  ): Promise<ReceivePrepared> => {
    const caseId = asked.newId();
    const { applicant, agent } = asked.input;
    return {
      ...{ ...placed, caseId, applicant: sealApplicant(vault, caseId, applicant) },
      agent: sealAgent(vault, asked.newId, agent),
    };
  };
  const entrust = async (
    asked: Preparing<EntrustInput & { agent: ActingFor | null }>,
  ): Promise<EntrustPrepared> => ({ ...placed, agent: sealAgent(vault, asked.newId, asked.input.agent) });
  const check = async ({ input, newId }: Preparing<CheckInput>): Promise<CheckPrepared> => {
    const written = input.checks.map(({ words }) =>
      words === undefined ? null : write(input.caseId, newId, words),
    );
    return { ...placed, written };
  };
  const step = async <I extends OfCase & { words?: string }>(asked: Preparing<I>): Promise<StepPrepared> => {
    const { input, newId } = asked;
    const { caseId, words } = input;
    return { ...placed, written: words === undefined ? null : write(caseId, newId, words) };
  };
  const casesOf = ({ caseId, also = [] }: DeliverInput): readonly string[] => [caseId, ...also];
  const deliver = async ({ input, newId }: Preparing<Delivering>): Promise<DeliverPrepared> => {
    const { how, agent, courier } = input;
    const said = how === 'counter' ? agent : courier && `${courier.company} ${courier.waybill}`;
    const written = casesOf(input).map(id => (said === undefined ? null : write(id, newId, said)));
    return { ...placed, written };
  };
  table
    .add('case:receive', { prepare: receive, decide: decideReceive })
    .add('case:entrust', { prepare: entrust, needs, decide: decideEntrust })
    .add('case:visit', { prepare, needs, decide: decideVisit })
    .add('case:check', { prepare: check, needs, decide: decideCheck })
    .add('case:correct', { prepare, needs, decide: decideCorrect })
    .add('case:supply', { prepare, needs, decide: decideSupply })
    .add('case:accept', { prepare, needs, decide: decideAccept })
    .add('case:hasten', { prepare: said, needs, decide: decideHasten })
    .add('case:bring', { prepare, needs, decide: decideBring })
    .add('case:verify', { prepare: said, needs, decide: decideVerify })
    .add('case:refuse', { prepare: said, needs, decide: decideRefuse })
    .add('case:step', { prepare: step, needs, decide: decideStep })
    .add('case:giveBack', { prepare: said, needs, decide: decideGiveBack })
    .add('case:passOver', { prepare: said, needs, decide: decidePassOver })
    .add('case:suspend', { prepare: said, needs, decide: decideSuspend })
    .add('case:resume', { prepare, needs, decide: decideResume })
    .add('case:extend', { prepare: said, needs, decide: decideExtend })
    .add('case:approve', { prepare: said, needs, decide: decideApprove })
    .add('case:decide', { prepare: said, needs, decide: decideDecide })
    .add('case:make', { prepare, needs, decide: decideMake })
    .add('case:deliver', { prepare: deliver, needs: casesOf, decide: decideDeliver })
    .add('handover:give', { prepare, needs, decide: decideGive })
    .add('handover:sign', { prepare: step, needs, decide: decideSign })
    .add('case:close', { prepare, needs, decide: decideCloseCase })
    .add('case:withdraw', { prepare: said, needs, decide: decideWithdraw })
    .add('case:terminate', { prepare: said, needs, decide: decideTerminate })
    .add('register:review', { prepare, needs, decide: decideReviewRecord })
    .add('staff:post', { decide: decidePost })
    .add('lights:set', { decide: decideSetLights })
    .add('clock:case.retime', {
      prepare,
      needs: ({ whole }: RetimeInput) => whole,
      decide: decideRetime,
    })
    .add('clock:case.turn', {
      prepare,
      needs: ({ caseIds }: { caseIds: readonly string[] }) => caseIds,
      decide: decideTurn,
    });
}
