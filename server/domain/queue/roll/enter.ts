import { openDay } from '../../day/facts.ts';
import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import type { EnteredFact } from './facts.ts';
import { type Roll, rollLabel, rollTicketId } from './roll.ts';

/** A number that was served by hand: where, by whom, until when (epoch ms) and for about how many minutes. */
export interface ByHand {
  readonly number: number;
  readonly counterId: string;
  /** The officer's badge, where it is known. */
  readonly badge?: string | undefined;
  readonly endedAt: number;
  readonly minutes: number;
}

export interface EnterInput {
  readonly rollId: string;
  /** The numbers that were handed out, both included. */
  readonly from: number;
  readonly to: number;
  /** About when the first and the last of them were, epoch ms. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Of them: who was served by hand, and who went away. All others wait. */
  readonly served: readonly ByHand[];
  readonly left: readonly number[];
}

export interface Entered {
  readonly waiting: readonly string[];
  readonly served: number;
  readonly left: number;
}

type Prepared = { readonly utcOffsetMinutes: number };
const MINUTE_MS = 60_000;

/** When a number of the range was handed out: one after another, evenly. */
function handedAt({ from, to, firstAt, lastAt }: EnterInput, number: number): number {
  return from === to ? firstAt : Math.round(firstAt + ((lastAt - firstAt) * (number - from)) / (to - from));
}

/** What is wrong with the numbers: outside of the block or of the range, entered before, or told twice. */
function wrongNumbers(roll: Roll, { from, to, served, left }: EnterInput): Decision<never> | null {
  if (from < 1 || to > roll.size || from > to)
    return refuse('roll.outside', { first: rollLabel(roll, 1), last: rollLabel(roll, roll.size) });
  const before = roll.entered.find(number => number >= from && number <= to);
  if (before !== undefined) return refuse('roll.entered_already', { label: rollLabel(roll, before) });
  const told = new Set<number>();
  for (const number of [...served.map(one => one.number), ...left]) {
    if (number < from || number > to)
      return refuse('roll.outside', { first: rollLabel(roll, from), last: rollLabel(roll, to) });
    if (told.has(number)) return refuse('roll.told_twice', { label: rollLabel(roll, number) });
    told.add(number);
  }
  return null;
}

/** What is wrong with the times: of another day than today, not over yet, or the last before the first. */
function wrongTimes({ input, prepared, now }: Act<EnterInput, Prepared>): Decision<never> | null {
  const dateOf = (at: number): string => wallOf(at, prepared.utcOffsetMinutes).date;
  const { firstAt, lastAt, served } = input;
  if (lastAt < firstAt) return refuse('roll.last_first');
  const times = [firstAt, lastAt, ...served.map(({ endedAt }) => endedAt)];
  if (times.some(at => at > now)) return refuse('roll.future');
  const begun = served.map(({ endedAt, minutes }) => endedAt - minutes * MINUTE_MS);
  const date = dateOf(now);
  const isOther = [...times, ...begun].some(at => dateOf(at) !== date);
  return isOther ? refuse('roll.other_day', { date }) : null;
}

/** The officer of a badge; null: nobody was named. */
function officerOf(hall: Hall, badge: string | undefined): string | null | Decision<never> {
  if (badge === undefined) return null;
  for (const { id, card } of hall.staff.values()) if (card?.badge === badge) return id;
  return refuse('staff.unknown');
}

function byHand(hall: Hall, { counterId, badge, endedAt, minutes }: ByHand) {
  if (!hall.counters.has(counterId)) return refuse('counter.unknown');
  const officerId = officerOf(hall, badge);
  if (officerId !== null && typeof officerId !== 'string') return officerId;
  const startedAt = endedAt - minutes * MINUTE_MS;
  return { counterId, startedAt, endedAt, ...(officerId !== null && { officerId }) };
}

/**
 * Enters numbers that were handed out on paper (rules N11, T27). Refuses a closed day, a block or its queue that is not
 * there, a number outside of the block or entered before, a time to come or of another day, and an unknown counter or
 * badge.
 */
export function decideEnterRoll(hall: Hall, act: Act<EnterInput, Prepared>): Decision<Entered> {
  if (!openDay(hall)) return refuse('day.closed');
  const { input } = act;
  const roll = hall.rolls.get(input.rollId);
  if (!roll) return refuse('roll.unknown');
  if (!hall.queues.has(roll.queueId)) return refuse('queue.unknown');
  const wrong = wrongNumbers(roll, input) ?? wrongTimes(act);
  if (wrong) return wrong;
  const facts: EnteredFact[] = [];
  for (let number = input.from; number <= input.to; number += 1) {
    const one = input.served.find(served => served.number === number);
    const served = one && byHand(hall, one);
    if (served && 'facts' in served) return served;
    facts.push({
      ...{ kind: 'ticket.entered', ticketId: rollTicketId(roll.id, number), rollId: roll.id },
      ...{ queueId: roll.queueId, number },
      // Nobody is served before having a number; the times are told about.
      takenAt: Math.min(handedAt(input, number), served?.startedAt ?? Infinity),
      ...(served && { served }),
      ...(input.left.includes(number) && { left: true as const }),
    });
  }
  const waiting = facts.filter(fact => !fact.served && !fact.left);
  return accept(facts, {
    waiting: waiting.map(({ number }) => rollLabel(roll, number)),
    served: input.served.length,
    left: input.left.length,
  });
}
