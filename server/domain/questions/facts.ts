import type { Words } from '../cases/case.ts';
import type { HallDraft } from '../state/hall.ts';
import type { AskedOf, Question, QuestionEntry, ReturnReason } from './question.ts';

interface Done {
  readonly questionId: string;
  readonly by: string;
}

export type QuestionFact =
  | ({
      kind: 'question.opened';
      ticketId: string | null;
      label: string | null;
      itemCode: string | null;
      bureauId: string | null;
      words: Words | null;
    } & Done)
  | ({ kind: 'question.offered'; to: AskedOf; lateAt: number } & Done)
  | ({ kind: 'question.acknowledged' } & Done)
  | ({ kind: 'question.returned'; reason: ReturnReason } & Done)
  | ({ kind: 'question.finished' } & Done)
  | { kind: 'question.late'; questionId: string };

type Changing = Exclude<QuestionFact, { kind: 'question.opened' }>;

const ACTS: { readonly [K in Changing['kind']]: QuestionEntry['act'] } = {
  'question.offered': 'offer',
  'question.acknowledged': 'acknowledge',
  'question.returned': 'return',
  'question.finished': 'finish',
  'question.late': 'late',
};

function changed(question: Question, fact: Changing, at: number): Partial<Question> {
  switch (fact.kind) {
    case 'question.offered':
      return { offer: { to: fact.to, at, lateAt: fact.lateAt } };
    case 'question.acknowledged':
      return { offer: null, ownerId: fact.by };
    case 'question.returned':
      return { offer: null };
    case 'question.finished':
      return { offer: null, state: 'done' };
    case 'question.late':
      return { late: question.late + 1 };
  }
}

/** Changes the hall by a fact about what was asked. */
export function evolveQuestion(hall: HallDraft, fact: QuestionFact, at: number): void {
  if (fact.kind === 'question.opened') {
    const { questionId: id, ticketId, label, itemCode, bureauId, by, words } = fact;
    const log: QuestionEntry[] = [{ act: 'open', at, by }];
    const fresh = { state: 'open', ownerId: by, offer: null, late: 0, log } as const;
    const about = { id, ticketId, label, itemCode, bureauId, firstId: by, words };
    return hall.questions.put(id, { ...about, ...fresh });
  }
  const question = hall.questions.edit(fact.questionId);
  const entry: QuestionEntry = {
    ...{ act: ACTS[fact.kind], at, by: 'by' in fact ? fact.by : '' },
    ...('to' in fact && { to: fact.to }),
    ...('reason' in fact && { reason: fact.reason }),
  };
  Object.assign(question, changed(question, fact, at), { log: [...question.log, entry] });
}

/** A new day leaves behind what was answered; what is open is still somebody's. */
export function leaveQuestions(hall: HallDraft): void {
  for (const { id, state } of [...hall.questions.values()]) if (state === 'done') hall.questions.drop(id);
}
