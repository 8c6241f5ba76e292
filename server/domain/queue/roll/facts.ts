import type { HallDraft } from '../../state/hall.ts';
import { standerIn } from '../facts.ts';
import { withHand } from '../hands.ts';
import { join } from '../line.ts';
import { countGiven } from '../limits/given.ts';
import { tallyNew } from '../tally.ts';
import type { Ticket } from '../ticket.ts';
import { rollLabel } from './roll.ts';

export type RollFact = {
  kind: 'roll.reserved';
  rollId: string;
  queueId: string;
  prefix: string;
  series: number;
  size: number;
};

/** A number that was handed out on paper is on record, as it stands now; its times are told, epoch ms (rule T27). */
export type EnteredFact = {
  kind: 'ticket.entered';
  ticketId: string;
  rollId: string;
  queueId: string;
  number: number;
  takenAt: number;
  /** By hand, where, and by whom where that is known; absent with `left` too: it waits. */
  served?: { counterId: string; startedAt: number; endedAt: number; officerId?: string };
  left?: true;
};

/** Reserves a block. */
export function evolveRoll(hall: HallDraft, fact: RollFact, at: number): void {
  const { rollId, queueId, prefix, series, size } = fact;
  hall.rolls.put(rollId, { id: rollId, queueId, prefix, series, size, reservedAt: at, entered: [] });
}

function standing({ served, left }: EnteredFact, at: number) {
  if (left) return { state: 'left', endedAt: at } as const;
  if (!served) return { state: 'waiting' } as const;
  const { counterId, startedAt, endedAt, officerId = null } = served;
  const hands = withHand([], officerId, startedAt, endedAt);
  const hand = { counterId, calledAt: startedAt, calls: 0, startedAt, endedAt, outcome: null };
  return { ...hand, hands, state: 'done' } as const;
}

/** Makes the ticket of a paper number: it waits by the time it was handed out, or has ended. */
export function evolveEntered(hall: HallDraft, fact: EnteredFact, at: number, seq: number): void {
  const roll = hall.rolls.get(fact.rollId);
  const day = hall.days.values()[Symbol.iterator]().next().value;
  if (!roll || !day) throw new Error('entered of an unknown block');
  const { ticketId: id, queueId, number, takenAt } = fact;
  const ticket: Ticket = {
    ...{ id, dayId: day.id, homeId: queueId, queueId, label: rollLabel(roll, number), number },
    ...{ itemCode: null, exception: null, selfCheck: null, caseId: null, stationId: null },
    ...{ holder: null, agent: null, commandId: id, takenAt, class: 'ordinary', since: takenAt, order: seq },
    ...{ slotAt: null, misses: 0, called: 0, direct: false, enteredAt: at, hands: [], outOfOrder: null },
    ...standing(fact, at),
  };
  const entered = [...roll.entered, number].sort((a, b) => a - b);
  hall.rolls.put(roll.id, { ...roll, entered });
  hall.tickets.put(id, ticket);
  tallyNew(hall.tallies, ticket);
  countGiven(hall.given, ticket);
  if (ticket.state === 'waiting') join(hall.lines.edit(queueId), ticket, standerIn(hall));
}
