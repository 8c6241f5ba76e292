import type { CasePrepared, OfCase } from '../../domain/cases/begin.ts';
import { decideAskHearing, decideDropHearing, decideTellHearing } from '../../domain/cases/hearing/ask.ts';
import {
  decideHoldHearing,
  decideSetHearing,
  type SetHearingInput,
  type SetHearingPrepared,
} from '../../domain/cases/hearing/convene.ts';
import type { SaidOfCase, WordsPrepared } from '../../domain/cases/words.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { writeText } from '../secrets/case-text.ts';
import type { HandlerParts } from './parts.ts';

/** The commands about a case's hearing; place, minutes and who was told are sealed before the lock. */
export function addHearingHandlers(table: HandlerTable, { vault, utcOffsetMinutes }: HandlerParts): void {
  const placed: CasePrepared = { utcOffsetMinutes };
  const needs = ({ caseId }: OfCase): readonly string[] => [caseId];
  const prepare = async (): Promise<CasePrepared> => placed;
  const said = async <I extends SaidOfCase>({
    input,
    newId,
  }: Preparing<I>): Promise<CasePrepared & WordsPrepared> => {
    return { ...placed, written: writeText(vault, newId, input.caseId, input.words) };
  };
  const set = async (asked: Preparing<SetHearingInput>): Promise<SetHearingPrepared> => {
    const { input, newId } = asked;
    return { ...(await said(asked)), place: writeText(vault, newId, input.caseId, input.place) };
  };
  table
    .add('hearing:tell', { prepare, needs, decide: decideTellHearing })
    .add('hearing:ask', { prepare: said, needs, decide: decideAskHearing })
    .add('hearing:set', { prepare: set, needs, decide: decideSetHearing })
    .add('hearing:hold', { prepare: said, needs, decide: decideHoldHearing })
    .add('hearing:drop', { prepare: said, needs, decide: decideDropHearing });
}
