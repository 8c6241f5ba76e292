import type { ReadFact } from './journal.ts';
import { grouped, type TicketRow, type Violation, violation } from './records.ts';

/** Each queue counts 1, 2, 3 … within a service day, in the order of the facts; a restore may open it higher. */
export function checkNumbers(journal: readonly ReadFact[]): Violation[] {
  const found: Violation[] = [];
  const next = new Map<string, number>();
  for (const { seq, kind, fact } of journal) {
    if (kind === 'day.opened') next.clear();
    if (kind === 'numbers.opened') {
      for (const [queueId, number] of Object.entries(fact['next'] as Record<string, number>))
        next.set(queueId, number);
    }
    if (kind !== 'ticket.taken') continue;
    const queueId = String(fact['queueId']);
    const number = Number(fact['number']);
    const due = next.get(queueId) ?? 1;
    if (number > due)
      found.push(violation('number_gap', `${queueId}: ${due}–${number - 1}, before fact ${seq}`));
    if (number < due) found.push(violation('number_twice', `${queueId}: ${number} again, fact ${seq}`));
    next.set(queueId, Math.max(due, number + 1));
  }
  return found;
}

/** The same from the rows alone: 1 … n all there, unless the journal opened a queue higher. */
export function checkRowNumbers(tickets: readonly TicketRow[], journal: readonly ReadFact[]): Violation[] {
  const mayLeap = journal.some(({ kind }) => kind === 'numbers.opened');
  return [...grouped(tickets, row => `${row.dayId} ${row.queueId}`)].flatMap(([key, rows]) => {
    const numbers = new Set(rows.map(row => row.number));
    const found: Violation[] = [];
    if (numbers.size < rows.length)
      found.push(violation('number_twice', `${key}: ${rows.length - numbers.size} rows`));
    const highest = Math.max(...numbers);
    if (highest !== numbers.size && !mayLeap)
      found.push(violation('number_gap', `${key}: ${highest - numbers.size} of 1–${highest} are not there`));
    return found;
  });
}
