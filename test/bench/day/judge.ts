import type { Recorded } from '../../../server/domain/facts.ts';
import type { Book } from '../../../server/domain/queue/calling/judge/book.ts';
import { judge } from '../../../server/domain/queue/calling/judge/judge.ts';

/** What breaks a property of the queue after a book was opened, in words: judged by what judges a live hall. */
export function brokenProperties(book: Book, journal: readonly Recorded[]): string[] {
  return journal.flatMap(recorded =>
    judge(book, recorded).map(violation => `fact ${recorded.seq}: ${JSON.stringify(violation)}`),
  );
}

/** What of a whole day's numbers is wrong, in words: one given twice, a gap, one that never ended or ended twice. */
export function wrongNumbers(journal: readonly Recorded[]): string[] {
  const wrong: string[] = [];
  const taken = new Map<string, string>();
  const numbers = new Map<string, Set<number>>();
  const over = new Set<string>();
  for (const { fact } of journal) {
    switch (fact.kind) {
      case 'ticket.taken': {
        const given = numbers.get(fact.queueId) ?? new Set();
        numbers.set(fact.queueId, given);
        if (given.has(fact.number)) wrong.push(`${fact.queueId}/${fact.number} was given twice`);
        given.add(fact.number);
        taken.set(fact.ticketId, `${fact.queueId}/${fact.number}`);
        break;
      }
      case 'ticket.finished':
      case 'ticket.left':
      case 'ticket.voided':
        if (over.has(fact.ticketId)) wrong.push(`${taken.get(fact.ticketId)} ended twice`);
        over.add(fact.ticketId);
        break;
    }
  }
  for (const [ticketId, label] of taken) if (!over.has(ticketId)) wrong.push(`${label} never ended`);
  for (const [queueId, given] of numbers)
    for (let n = 1; n <= given.size; n += 1) if (!given.has(n)) wrong.push(`${queueId} lacks ${n}`);
  return wrong;
}
