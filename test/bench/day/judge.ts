import type { Recorded } from '../../../server/domain/facts.ts';

/** What of a day's journal is wrong, in words; nothing when every number was given, called and ended as the rules say. */
export function judge(journal: readonly Recorded[]): string[] {
  const wrong: string[] = [];
  const taken = new Map<string, { label: string; at: number }>();
  const labels = new Set<string>();
  const inHand = new Map<string, string>();
  const where = new Map<string, string>();
  const over = new Set<string>();
  const say = (text: string): void => void (wrong.length < 20 && wrong.push(text));
  const drop = (ticketId: string): void => {
    const counterId = where.get(ticketId);
    if (counterId !== undefined && inHand.get(counterId) === ticketId) inHand.delete(counterId);
    where.delete(ticketId);
  };
  const put = (ticketId: string, counterId: string, what: string): void => {
    if (where.has(ticketId)) say(`${what}: ${ticketId} is at two counters`);
    if (inHand.has(counterId)) say(`${what}: two tickets in hand at ${counterId}`);
    if (over.has(ticketId)) say(`${what}: ${ticketId} was over`);
    inHand.set(counterId, ticketId);
    where.set(ticketId, counterId);
  };
  for (const { fact, at } of journal) {
    switch (fact.kind) {
      case 'ticket.taken': {
        const label = `${fact.queueId}/${fact.number}`;
        if (labels.has(label)) say(`${label} was given twice`);
        labels.add(label);
        taken.set(fact.ticketId, { label, at });
        break;
      }
      case 'ticket.called':
        put(fact.ticketId, fact.counterId, 'called');
        break;
      case 'ticket.resumed':
        put(fact.ticketId, fact.counterId, 'resumed');
        break;
      case 'ticket.held':
      case 'ticket.missed':
      case 'ticket.transferred':
      case 'ticket.sent_back':
        drop(fact.ticketId);
        break;
      case 'ticket.finished':
      case 'ticket.left':
      case 'ticket.voided':
        if (over.has(fact.ticketId)) say(`${fact.ticketId} ended twice`);
        drop(fact.ticketId);
        over.add(fact.ticketId);
        break;
    }
  }
  for (const [ticketId, { label }] of taken) if (!over.has(ticketId)) say(`${label} never ended`);
  for (const queueId of new Set([...labels].map(label => label.slice(0, label.indexOf('/'))))) {
    const numbers = [...labels].filter(label => label.startsWith(`${queueId}/`)).length;
    for (let n = 1; n <= numbers; n += 1) if (!labels.has(`${queueId}/${n}`)) say(`${queueId} lacks ${n}`);
  }
  return wrong;
}
