import { type Command, isTake } from './answers.ts';
import { grouped, type History, type Violation, violation } from './records.ts';

/**
 * Real time: a take that was acknowledged before another of the same queue and day was first sent has the smaller
 * number. Holds for tickets nobody acknowledged too: their sending is known.
 */
export function checkOrder(commands: readonly Command[], { tickets }: Pick<History, 'tickets'>): Violation[] {
  const takes = new Map(commands.filter(isTake).map(one => [one.id, one]));
  const known = tickets.flatMap(row => {
    const take = takes.get(row.commandId);
    return take ? [{ row, sentAt: take.firstSentAt, yesAt: take.yes?.at ?? Infinity }] : [];
  });
  return [...grouped(known, ({ row }) => `${row.dayId} ${row.queueId}`).values()].flatMap(series => {
    const bySending = [...series].sort((a, b) => a.sentAt - b.sentAt);
    const byYes = [...series].sort((a, b) => a.yesAt - b.yesAt);
    const found: Violation[] = [];
    let highest: (typeof series)[number] | null = null;
    let i = 0;
    for (const later of bySending) {
      for (; i < byYes.length && byYes[i]!.yesAt < later.sentAt; i += 1) {
        if (highest === null || byYes[i]!.row.number > highest.row.number) highest = byYes[i]!;
      }
      if (highest === null || later.row.number > highest.row.number) continue;
      found.push(
        violation('order_broken', `${later.row.label} was asked for after ${highest.row.label} was given`),
      );
    }
    return found;
  });
}
