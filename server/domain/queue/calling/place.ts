import type { Place } from '../line.ts';
import { order } from './order.ts';
import type { Waiting } from './pick.ts';
import type { CallingRules, TicketClass } from './rules.ts';
import { type Candidate, creditOf } from './score.ts';

interface Spot {
  readonly credit: number;
  readonly order: number;
}

/**
 * The place from which one who comes back waits, so that `places` others of the queue are called before it as the rules
 * stand `now`, epoch ms, or all of them where fewer wait (rule T5).
 */
export function placeAfter(
  waiting: Waiting,
  comer: { readonly ticketId: string; readonly class: TicketClass; readonly order: number },
  places: number,
  rules: CallingRules,
  now: number,
): Place {
  const open = waiting.candidates.filter(({ forCounter }) => forCounter === null);
  const spots = open
    .map(one => ({ credit: creditOf(one, 1, rules, now), order: one.order }))
    .sort((a, b) => b.credit - a.credit || a.order - b.order);
  for (let at = 0; at < spots.length; at += 1) {
    const place = between(spots[at - 1], spots[at], comer, rules, now);
    const one: Candidate = { ...comer, ...place, queueId: QUEUE, slotAt: null, forCounter: null };
    const candidates = [...open.map(other => ({ ...other, queueId: QUEUE })), one];
    const called = order(new Map([[QUEUE, { ...waiting, candidates }]]), ANY, rules, now, places);
    if (called.every(({ ticketId }) => ticketId !== comer.ticketId)) return place;
  }
  return between(spots[spots.length - 1], undefined, comer, rules, now);
}

const QUEUE = 'queue';
const ANY = { counterId: '', serves: [{ queueId: QUEUE, weight: 1, idleOnly: false }] };

/** The place of a class whose credit is between two: at the same credit its order is. */
function between(
  before: Spot | undefined,
  after: Spot | undefined,
  comer: { readonly class: TicketClass; readonly order: number },
  rules: CallingRules,
  now: number,
): Place {
  const sinceOf = (credit: number): number =>
    credit < 0 ? now - credit : now - credit / rules.rates[comer.class];
  if (before === undefined)
    return { since: after === undefined ? now : sinceOf(after.credit + 1), order: comer.order };
  // A rate like 7 divides no credit evenly: up to a whole millisecond, so that it is never before.
  const behind = Math.ceil(sinceOf(before.credit));
  if (after === undefined) return { since: behind, order: before.order + 0.5 };
  if (before.credit === after.credit) return { since: behind, order: (before.order + after.order) / 2 };
  return { since: sinceOf((before.credit + after.credit) / 2), order: comer.order };
}
