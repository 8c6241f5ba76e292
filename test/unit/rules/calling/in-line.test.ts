import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCounter, aheadOf, beforeOf } from '../../../../server/domain/queue/calling/ahead.ts';
import { headsIn, waitingIn } from '../../../../server/domain/queue/calling/in-hall.ts';
import { pick } from '../../../../server/domain/queue/calling/pick.ts';
import { type CallingRules, TICKET_CLASSES } from '../../../../server/domain/queue/calling/rules.ts';
import { type Candidate, scoreOf } from '../../../../server/domain/queue/calling/score.ts';
import type { Leg } from '../../../../server/domain/queue/leg.ts';
import {
  countWaiting,
  emptyLine,
  join,
  leaveLine,
  waitingIds,
} from '../../../../server/domain/queue/line.ts';
import type { Ticket } from '../../../../server/domain/queue/ticket.ts';
import { emptyHall } from '../../../../server/domain/state/hall.ts';
import { anyCaller, anyRules, crowd, NOW, waiter } from './waiting.ts';

const QUEUES = ['a', 'b', 'c'];

/** A hall in which these wait, come in this order; two counters, of which both serve every queue. */
function hallOf(candidates: readonly Candidate[], rules: CallingRules | null = null) {
  const hall = emptyHall();
  hall.profiles.set('p', { id: 'p', queueIds: QUEUES } as never);
  for (const counterId of ['c', 'elsewhere']) {
    hall.counters.set(counterId, { id: counterId, profileId: 'p' } as never);
    hall.desks.set(counterId, { counterId, paused: null } as never);
  }
  if (rules) hall.calling.set('hall', { rules } as never);
  for (const queueId of QUEUES) hall.lines.set(queueId, emptyLine(queueId));
  for (const { ticketId: id, forCounter, ...place } of candidates) {
    const ticket = { ...place, id, state: 'waiting', takenAt: place.since } as Ticket;
    hall.tickets.set(id, ticket);
    if (forCounter !== null)
      hall.legs.set(id, { ticketId: id, queueId: 'z', counterId: forCounter, isBack: true } satisfies Leg);
    join(hall.lines.get(place.queueId)!, ticket, one => hall.tickets.get(one)!);
  }
  return hall;
}

/** The same counted one by one, by score alone. */
function countedAhead(all: readonly Candidate[], own: Candidate, rules: CallingRules): number {
  const caller = anyCounter(own.queueId);
  const score = scoreOf({ ...own, forCounter: null }, caller, rules, NOW)!;
  return all.filter(one => {
    if (one.queueId !== own.queueId || one.ticketId === own.ticketId) return false;
    const other = scoreOf(one, caller, rules, NOW);
    if (other === null) return false;
    if (other.tier !== score.tier) return other.tier > score.tier;
    return other.credit !== score.credit ? other.credit > score.credit : one.order < own.order;
  }).length;
}

describe('a line kept by class and slot', () => {
  it('[Q3] the heads of its lists decide as everybody in it does', () => {
    fc.assert(
      fc.property(crowd, anyCaller, anyRules, (all, caller, rules) => {
        const hall = hallOf(all, rules);
        const by = (of: typeof headsIn) => new Map(QUEUES.map(id => [id, of(hall, id)]));
        expect(pick(by(headsIn), caller, rules, NOW)).toEqual(pick(by(waitingIn), caller, rules, NOW));
      }),
      { numRuns: 2_000 },
    );
  });

  it('[Q3] tells how many are ahead of anybody in it, and of a newcomer of any class, as one counts them', () => {
    fc.assert(
      fc.property(crowd, anyRules, fc.constantFrom(...TICKET_CLASSES), (all, rules, named) => {
        const hall = hallOf(all, rules);
        const newcomers = QUEUES.map(queueId => waiter('new', 3, { queueId, class: named, order: Infinity }));
        for (const one of [...all, ...all.map(one => ({ ...one, class: named })), ...newcomers]) {
          const { ticketId: id, forCounter: _, ...place } = one;
          expect(aheadOf(hall, { id, ...place }, NOW)).toBe(countedAhead(all, one, rules));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[V3] tells a phone the same number, and who they are', () => {
    fc.assert(
      fc.property(crowd, all => {
        const hall = hallOf(all);
        for (const { ticketId, forCounter, queueId } of all) {
          if (forCounter !== null) continue;
          const ticket = hall.tickets.get(ticketId)!;
          const last = Math.max(
            ...waitingIds(hall.lines.get(queueId)!).map(id => hall.tickets.get(id)!.takenAt),
          );
          const { ahead, last: before } = beforeOf(hall, ticket, 3);
          expect(ahead).toBe(aheadOf(hall, ticket, last));
          const inTurn = all
            .filter(one => one.queueId === queueId && one.forCounter === null)
            .map(one => hall.tickets.get(one.ticketId)!)
            .sort((a, b) => aheadOf(hall, a, last) - aheadOf(hall, b, last))
            .map(({ id }) => id);
          expect(before).toEqual(inTurn.slice(Math.max(0, ahead - 3), ahead));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('who leaves is gone from it, and the others stand as if he had never come', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), (all, at) => {
        if (all.length === 0) return;
        const gone = all[at % all.length]!;
        const [hall, without] = [hallOf(all), hallOf(all.filter(one => one !== gone))];
        const line = hall.lines.get(gone.queueId)!;
        leaveLine(line, hall.tickets.get(gone.ticketId)!);
        expect(line).toEqual(without.lines.get(gone.queueId));
        expect(countWaiting(line)).toBe(waitingIds(line).length);
        expect(() => leaveLine(line, hall.tickets.get(gone.ticketId)!)).toThrow('not in its line');
      }),
      { numRuns: 500 },
    );
  });
});
