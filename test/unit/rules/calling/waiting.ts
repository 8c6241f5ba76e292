import fc from 'fast-check';
import { pick, type Lines } from '../../../../server/domain/queue/calling/pick.ts';
import {
  type CallingRules,
  TICKET_CLASSES,
  USUAL_CALLING,
} from '../../../../server/domain/queue/calling/rules.ts';
import type { Caller, Candidate, Serves } from '../../../../server/domain/queue/calling/score.ts';

export const MINUTE = 60_000;
/** Now, in tables: 1000 minutes after the beginning of time. */
export const NOW = 1_000 * MINUTE;

/** One who has waited so many minutes; `order` as minutes, earlier ones smaller. */
export function waiter(
  ticketId: string,
  minutes: number,
  more: Partial<Omit<Candidate, 'ticketId' | 'since'>> = {},
): Candidate {
  return {
    ...{ ticketId, queueId: 'a', class: 'ordinary', since: NOW - minutes * MINUTE, order: -minutes },
    ...{ slotAt: null, forCounter: null },
    ...more,
  };
}

/** By queue; the last so many calls of each went to ones that go before. */
export function linesOf(candidates: readonly Candidate[], inARow = 0): Lines {
  const lines = new Map<string, { candidates: Candidate[]; inARow: number }>();
  for (const one of candidates) {
    if (!lines.has(one.queueId)) lines.set(one.queueId, { candidates: [], inARow });
    lines.get(one.queueId)!.candidates.push(one);
  }
  return lines;
}

export const serves = (queueId: string, weight = 1, idleOnly = false): Serves => ({
  queueId,
  weight,
  idleOnly,
});
export const callerOf = (...queues: Serves[]): Caller => ({ counterId: 'c', serves: queues });

export const calledAt = (lines: Lines, caller = callerOf(serves('a')), rules = USUAL_CALLING) =>
  pick(lines, caller, rules, NOW)?.ticketId ?? null;

const minutesAgo = fc.integer({ min: -5, max: 120 });
const anybody = (ticketId: string): fc.Arbitrary<Candidate> =>
  fc
    .record({
      minutes: minutesAgo,
      queueId: fc.constantFrom('a', 'b', 'c'),
      class: fc.constantFrom(...TICKET_CLASSES),
      slot: minutesAgo,
      forCounter: fc.constantFrom(null, null, null, 'c', 'elsewhere'),
      order: fc.integer({ min: 1, max: 1_000 }),
    })
    .map(({ minutes, slot, ...one }) => {
      const slotAt = one.class === 'booked' ? NOW - slot * MINUTE : null;
      return waiter(ticketId, minutes, { ...one, slotAt });
    });

/** Up to forty who wait in three queues, no two with the same number of issue. */
export const crowd = fc
  .integer({ min: 0, max: 40 })
  .chain(many => fc.tuple(...Array.from({ length: many }, (_, at) => anybody(`t-${at}`))))
  .map(all => all.map((one, at) => ({ ...one, order: one.order + at / 64 })));

export const anyCaller = fc
  .tuple(
    ...['a', 'b', 'c'].map(queueId =>
      fc.record({
        queueId: fc.constant(queueId),
        weight: fc.constantFrom(0, 0.5, 1, 2),
        idleOnly: fc.boolean(),
      }),
    ),
  )
  .map((queues): Caller => ({ counterId: 'c', serves: queues }));

const rate = fc.constantFrom(1, 1.5, 2, 3, 6, 10);
export const anyRules: fc.Arbitrary<CallingRules> = fc.record({
  rates: fc.record({ ordinary: fc.constant(1), booked: rate, priority: rate, green: rate }),
  bookedWithinMinutes: fc.integer({ min: 0, max: 30 }),
  earlyMinutes: fc.constant(5),
  mostInARow: fc.constantFrom(null, 1, 2, 3),
});
