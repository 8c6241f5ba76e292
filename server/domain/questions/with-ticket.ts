import type { Act, Decision, SideRow } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { Hall } from '../state/hall.ts';
import { offered, questionOf } from './handle.ts';
import type { QuestionFact } from './facts.ts';

/** What of a ticket concerns the question that its holder asked. */
const CONCERNS: ReadonlySet<string> = new Set([
  ...['ticket.transferred', 'ticket.called', 'ticket.left', 'ticket.voided'],
]);

/**
 * A decision with what follows from it for questions that go with their tickets (rule I12): a transfer hands the question
 * over, the call at the other counter acknowledges it for who sits there, and a ticket that is given up before gives it back.
 */
export function withQuestions(hall: Hall, act: Act<unknown, unknown>, decision: Decision): Decision {
  const { facts, answer } = decision;
  if (!answer.ok || hall.questions.size === 0) return decision;
  const more: QuestionFact[] = [];
  const rows: SideRow[] = [];
  /** Offered with their tickets: before this act, or by an earlier fact of it. */
  const away = new Set<string>();
  for (const { id, state, offer } of hall.questions.values())
    if (state === 'open' && offer && 'ticketId' in offer.to) away.add(id);
  for (const fact of facts) {
    if (!CONCERNS.has(fact.kind)) continue;
    const ticketFact = fact as Extract<Fact, { ticketId: string }>;
    const question = questionOf(hall, ticketFact.ticketId);
    if (!question) continue;
    const questionId = question.id;
    if (fact.kind === 'ticket.transferred' && !away.has(questionId)) {
      if (question.offer) continue;
      const to = { ticketId: fact.ticketId };
      const offer = offered(hall, question, question.ownerId, to, act.now);
      more.push(offer.fact);
      rows.push(offer.row);
      away.add(questionId);
    } else if (fact.kind === 'ticket.called' && away.delete(questionId)) {
      const by = hall.desks.get(fact.counterId)?.officerId ?? question.ownerId;
      more.push({ kind: 'question.acknowledged', questionId, by });
    } else if ((fact.kind === 'ticket.left' || fact.kind === 'ticket.voided') && away.delete(questionId))
      more.push({ kind: 'question.returned', questionId, by: '', reason: 'ticket_ended' });
  }
  if (more.length === 0) return decision;
  return { ...decision, facts: [...facts, ...more], rows: [...(decision.rows ?? []), ...rows] };
}
