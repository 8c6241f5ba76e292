import { type Attempt, grouped, type History, type TakeData, type Violation, violation } from './records.ts';

/** One command with all its tries, in the order they were sent. */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly client: string;
  readonly input: Attempt['input'];
  readonly attempts: readonly Attempt[];
  readonly firstSentAt: number;
  /** When the first yes arrived, and its data; null when none did. */
  readonly yes: { readonly at: number; readonly data: unknown } | null;
}

/** Puts the tries of each command together. Two clients that use one commandId are two commands. */
export function commandsOf(attempts: readonly Attempt[]): Command[] {
  return [...grouped(attempts, one => `${one.client}/${one.commandId}`).values()].map(tries => {
    const sorted = [...tries].sort((a, b) => a.sentAt - b.sentAt);
    const [first] = sorted as [Attempt];
    const yeses = sorted.filter(one => one.outcome === 'ok' && one.answeredAt !== null);
    const yes = yeses.reduce<Attempt | null>(
      (best, one) => (best === null || one.answeredAt! < best.answeredAt! ? one : best),
      null,
    );
    return {
      ...{ id: first.commandId, name: first.name, client: first.client, input: first.input },
      ...{ attempts: sorted, firstSentAt: first.sentAt },
      yes: yes && { at: yes.answeredAt!, data: yes.data },
    };
  });
}

/** One commandId, one answer for ever: no other yes, no no after a yes, and no answer that says "bug". */
export function checkAnswers(commands: readonly Command[]): Violation[] {
  return commands.flatMap(({ id, name, attempts, yes }) => {
    const found: Violation[] = [];
    const bug = attempts.find(one => one.outcome === 'bug');
    if (bug) found.push(violation('bug_answer', `${name} ${id}: ${JSON.stringify(bug.data)}`));
    if (!yes) return found;
    const texts = new Set(attempts.filter(one => one.outcome === 'ok').map(one => JSON.stringify(one.data)));
    if (texts.size > 1) found.push(violation('two_answers', `${name} ${id}: ${[...texts].join(' and ')}`));
    const no = attempts.find(one => one.outcome === 'refused' && one.sentAt > yes.at);
    if (no) found.push(violation('two_answers', `${name} ${id}: yes, then ${JSON.stringify(no.data)}`));
    return found;
  });
}

/** Whether a command takes a number. */
export const isTake = ({ name }: Pick<Command, 'name'>): boolean =>
  name === 'ticket:take' || name === 'ticket:takeRoute';

/** Every acknowledged take has its row, with that label; no label and no command stands for two tickets. */
export function checkTickets(
  commands: readonly Command[],
  { tickets }: Pick<History, 'tickets'>,
): Violation[] {
  const found: Violation[] = [];
  const takes = commands.filter(isTake);
  const rows = new Map(tickets.map(row => [row.id, row]));
  const given = new Map<string, string>();
  for (const { id, yes } of takes) {
    if (!yes) continue;
    const { ticketId, label, queueId } = yes.data as TakeData;
    const row = rows.get(ticketId);
    if (!row)
      found.push(violation('lost_ticket', `${label} (${ticketId}), acknowledged to ${id}, is not there`));
    else if (row.label !== label || row.queueId !== queueId || row.commandId !== id) {
      found.push(
        violation('other_ticket', `${label} of ${id} is ${row.label} of ${row.commandId} in its row`),
      );
    }
    const key = `${row?.dayId ?? ''} ${label}`;
    const other = given.get(key);
    if (other !== undefined && other !== id)
      found.push(violation('label_twice', `${label}: ${other} and ${id}`));
    given.set(key, id);
  }
  for (const [label, twins] of grouped(tickets, row => `${row.dayId} ${row.label}`)) {
    if (twins.length > 1) found.push(violation('label_twice', `${label}: ${twins.length} rows`));
  }
  for (const [id, twins] of grouped(tickets, row => row.commandId)) {
    if (twins.length > 1)
      found.push(violation('command_two_tickets', `${id}: ${twins.map(row => row.label).join(' and ')}`));
  }
  return [...found, ...checkOrigins(takes, tickets)];
}

/** A ticket that nobody acknowledged may be there, but not one that nobody asked for, nor one that was only refused. */
function checkOrigins(takes: readonly Command[], tickets: History['tickets']): Violation[] {
  const asked = new Map(takes.map(one => [one.id, one]));
  return tickets.flatMap(row => {
    const take = asked.get(row.commandId);
    if (!take) return [violation('invented_ticket', `${row.label} of ${row.commandId}, which nobody sent`)];
    const isRefused = take.attempts.every(one => one.outcome === 'refused');
    return isRefused ? [violation('refused_but_kept', `${row.label} of ${row.commandId}`)] : [];
  });
}
