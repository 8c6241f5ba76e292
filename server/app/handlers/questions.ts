import {
  decideAcknowledgeQuestion,
  decideDeclineQuestion,
  decideFinishQuestion,
  decideOfferQuestion,
  decideOpenQuestion,
  decideQuestionLate,
  type OpenQuestionInput,
  type OpenQuestionPrepared,
} from '../../domain/questions/handle.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { writeText } from '../secrets/case-text.ts';
import type { HandlerParts } from './parts.ts';

/** The commands about what was asked: words are sealed before the lock. */
export function addQuestionHandlers(table: HandlerTable, { vault }: HandlerParts): void {
  const open = async ({ input, newId }: Preparing<OpenQuestionInput>): Promise<OpenQuestionPrepared> => {
    const questionId = newId();
    const { words } = input;
    return { questionId, written: words === undefined ? null : writeText(vault, newId, questionId, words) };
  };
  table
    .add('question:open', { prepare: open, decide: decideOpenQuestion })
    .add('question:offer', { decide: decideOfferQuestion })
    .add('question:acknowledge', { decide: decideAcknowledgeQuestion })
    .add('question:decline', { decide: decideDeclineQuestion })
    .add('question:finish', { decide: decideFinishQuestion })
    .add('clock:question.late', { decide: decideQuestionLate });
}
