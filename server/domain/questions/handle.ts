import type { Written } from '../cases/words.ts';
import { accept, type Act, type Decision, type DueRow, refuse } from '../decision.ts';
import { snagRules } from '../snags/rules.ts';
import type { Hall } from '../state/hall.ts';
import { holdsPersonal } from '../text/personal.ts';
import { isMeant } from './asked.ts';
import type { AskedOf, DeclineReason, Question } from './question.ts';

const MINUTE_MS = 60_000;

export interface OpenQuestionInput {
  readonly ticketId?: string | undefined;
  readonly itemCode?: string | undefined;
  readonly bureauId?: string | undefined;
  readonly words?: string | undefined;
}
export interface OpenQuestionPrepared {
  readonly questionId: string;
  readonly written: Written | null;
}

const senderOf = ({ sender }: Pick<Act<unknown>, 'sender'>): string =>
  sender.kind === 'staff' ? sender.staffId : '';

/** The open question that a ticket's holder asked; undefined: none. */
export function questionOf(hall: Pick<Hall, 'questions'>, ticketId: string): Question | undefined {
  for (const question of hall.questions.values())
    if (question.state === 'open' && question.ticketId === ticketId) return question;
  return undefined;
}

/**
 * Puts on record that one was asked: who opens it is the first asked and answers for it (rule I9). Refuses a ticket that is
 * not in the sender's hand, a second question of one ticket, an unknown item or bureau, and a person's number in the words.
 */
export function decideOpenQuestion(
  hall: Hall,
  act: Act<OpenQuestionInput, OpenQuestionPrepared>,
): Decision<{ questionId: string }> {
  const { ticketId, itemCode, bureauId, words } = act.input;
  const by = senderOf(act);
  const ticket = ticketId === undefined ? null : hall.tickets.get(ticketId);
  if (ticket === undefined) return refuse('ticket.unknown');
  if (ticket) {
    const isInHand = [...hall.desks.values()].some(
      desk => desk.officerId === by && desk.ticketId === ticket.id,
    );
    if (!isInHand) return refuse('counter.other_ticket', { label: ticket.label });
    if (questionOf(hall, ticket.id)) return refuse('question.open_already', { label: ticket.label });
  }
  const item = itemCode === undefined ? null : hall.items.get(itemCode);
  if (item === undefined) return refuse('item.unknown');
  if (bureauId !== undefined && !hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  if (words !== undefined && holdsPersonal(words)) return refuse('text.personal');
  const { questionId, written } = act.prepared;
  return accept(
    [
      {
        ...{ kind: 'question.opened', questionId, by, ticketId: ticket?.id ?? null },
        ...{ label: ticket?.label ?? null, itemCode: item?.code ?? null },
        bureauId: item?.bureauId ?? bureauId ?? null,
        words: written?.words ?? null,
      },
    ],
    { questionId },
    written ? [written.row] : [],
  );
}

export interface OfQuestion {
  readonly questionId: string;
}

/** An open question; refuses one that is not there or is answered. */
function openOne(hall: Hall, { input }: Pick<Act<OfQuestion>, 'input'>): Question | Decision<never> {
  const question = hall.questions.get(input.questionId);
  if (question?.state !== 'open') return refuse('question.unknown');
  return question;
}

/** What is on record when it is offered, and when that is looked at (rule I11). */
export function offered(hall: Hall, question: Question, by: string, to: AskedOf, now: number) {
  const lateAt = now + (snagRules(hall).ackMinutes ?? USUAL_ACK_MINUTES) * MINUTE_MS;
  const fact = { kind: 'question.offered', questionId: question.id, by, to, lateAt } as const;
  const due = { at: lateAt, kind: 'question.late', subject: question.id } as const;
  return { fact, row: { table: 'due', put: due } as const };
}

/** Minutes within which a question is acknowledged, where the hall says nothing else. */
export const USUAL_ACK_MINUTES = 10;

/**
 * Hands it to a bureau, to one of the staff or to a counter (rule I10): until it is acknowledged there it stays its owner's.
 * Refuses another's question, one that is offered already, who is not there, and oneself.
 */
export function decideOfferQuestion(
  hall: Hall,
  act: Act<OfQuestion & { readonly to: Exclude<AskedOf, { ticketId: string }> }>,
): Decision<null> {
  const question = openOne(hall, act);
  if ('facts' in question) return question;
  const by = senderOf(act);
  const { to } = act.input;
  if (question.ownerId !== by) return refuse('question.not_yours');
  if (question.offer) return refuse('question.offered_already');
  if ('bureauId' in to && !hall.bureaus.has(to.bureauId)) return refuse('bureau.unknown');
  if ('staffId' in to && hall.staff.get(to.staffId)?.active !== true) return refuse('staff.unknown');
  if ('counterId' in to && !hall.counters.has(to.counterId)) return refuse('counter.unknown');
  if ('counterId' in to && !hall.desks.has(to.counterId)) return refuse('counter.closed');
  if (!('bureauId' in to) && isMeant(hall, to, by)) return refuse('question.own');
  const { fact, row } = offered(hall, question, by, to, act.now);
  return accept([fact], null, [row]);
}

/** Who is meant takes it over, and answers for it from now on (rule I9). */
export function decideAcknowledgeQuestion(hall: Hall, act: Act<OfQuestion>): Decision<null> {
  const question = meantOne(hall, act);
  if ('facts' in question) return question;
  return accept([{ kind: 'question.acknowledged', questionId: question.id, by: senderOf(act) }], null);
}

/** Who is meant does not take it, and says why: it stays its owner's (rule I10). */
export function decideDeclineQuestion(
  hall: Hall,
  act: Act<OfQuestion & { readonly reason: DeclineReason }>,
): Decision<null> {
  const question = meantOne(hall, act);
  if ('facts' in question) return question;
  const { reason } = act.input;
  const by = senderOf(act);
  return accept([{ kind: 'question.returned', questionId: question.id, by, reason }], null);
}

/** A question that is offered to the sender; refuses one that is not. */
function meantOne(hall: Hall, act: Act<OfQuestion>): Question | Decision<never> {
  const question = openOne(hall, act);
  if ('facts' in question) return question;
  const by = senderOf(act);
  if (!question.offer || question.ownerId === by || !isMeant(hall, question.offer.to, by))
    return refuse('question.not_offered');
  return question;
}

/** Answered: whoever answers for it says so, and what was written of it is deleted. */
export function decideFinishQuestion(hall: Hall, act: Act<OfQuestion>): Decision<null> {
  const question = openOne(hall, act);
  if ('facts' in question) return question;
  const by = senderOf(act);
  if (question.ownerId !== by) return refuse('question.not_yours');
  return accept([{ kind: 'question.finished', questionId: question.id, by }], null, [
    { table: 'case_text', drop: { caseId: question.id } },
  ]);
}

/** Nobody acknowledged an offer in time: that is on record, once for each offer (rule I11). */
export function decideQuestionLate(hall: Hall, act: Act<DueRow>): Decision<null> {
  const gone = [{ table: 'due', drop: act.input }] as const;
  const question = hall.questions.get(act.input.subject);
  if (question?.state !== 'open' || question.offer?.lateAt !== act.input.at) return accept([], null, gone);
  return accept([{ kind: 'question.late', questionId: question.id }], null, gone);
}
