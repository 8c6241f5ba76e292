import { describe, expect, it } from 'vitest';
import { decideSetTide, type TideRules } from '../../../server/domain/counters/tide/rules.ts';
import {
  decideCloseTide,
  decideLookTide,
  decideOpenTide,
} from '../../../server/domain/counters/tide/turn.ts';
import { servedAt } from '../../../server/domain/counters/staffing.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { bookOf } from '../../../server/domain/queue/calling/judge/book.ts';
import { judge } from '../../../server/domain/queue/calling/judge/judge.ts';
import { AtCounter, ticketOf } from '../../support/hall/at-counter.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { CLOCK, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

const MINUTE = 60_000;
const RULES: TideRules = { waiting: 3, minutes: 10, closeWaiting: 1, shortest: 20, automatic: false };
/** Counter 1 serves A and B, and may serve C too (p-all). */
const PLAN = {
  ...SMALL_PLAN,
  counters: SMALL_PLAN.counters.map(one => (one.id === 'c-1' ? { ...one, tidalIds: ['p-all'] } : one)),
};
function floor(rules: TideRules = RULES) {
  const hall = makeHall();
  hall.must(decideConfigure, { plan: PLAN });
  hall.must(decideSetTide, { rules });
  const one = new AtCounter(hall, 'c-1', 'staff-1');
  return { hall, one };
}
const look = (hall: PracticeHall) => hall.must(decideLookTide, {}, { sender: CLOCK });
const asked = (hall: PracticeHall) => hall.hall.tideProposals.get('hall')?.proposals ?? [];
const come = (hall: PracticeHall, count: number) =>
  Array.from({ length: count }, () => ticketOf(hall, 'q-c'));
const turns = (hall: PracticeHall) =>
  hall.journal.filter(({ fact }) => /^tide\.(opened|closed)$/.test(fact.kind));

describe('tidal counters', () => {
  it('[C8] are proposed once too many have waited too long, and once a change', () => {
    const { hall } = floor();
    come(hall, 4);
    hall.pass(9 * MINUTE);
    look(hall);
    expect(asked(hall)).toEqual([]);
    hall.pass(MINUTE);
    look(hall);
    expect(asked(hall)).toEqual([
      { act: 'open', counterId: 'c-1', profileId: 'p-all', queueId: 'q-c', waiting: 4 },
    ]);
    const { seq } = hall;
    look(hall);
    expect(hall.seq).toBe(seq);
  });

  it('[C9] serve by the other profile with a reason on record, until they are brought back', () => {
    const { hall, one } = floor();
    const book = bookOf(hall.hall);
    const from = hall.journal.length;
    come(hall, 2);
    const guide = { sender: staff('staff-guide') };
    const open = { counterId: 'c-1', profileId: 'p-all', reason: 'staff' as const };
    hall.must(decideOpenTide, open, guide);
    expect(servedAt(hall.hall, 'c-1')).toContain('q-c');
    expect(hall.hall.staffing.get('q-c')).toMatchObject({ open: 1 });
    expect(hall.run(decideOpenTide, open, guide)).toMatchObject({ refusal: { code: 'tide.open_already' } });
    const ticketId = one.serving();
    expect(hall.hall.tickets.get(ticketId)!.queueId).toBe('q-c');
    hall.must(decideCloseTide, { counterId: 'c-1', reason: 'ordered' }, guide);
    expect(one.act('finish', ticketId).ok).toBe(true);
    expect(servedAt(hall.hall, 'c-1')).not.toContain('q-c');
    expect(hall.run(decideCloseTide, { counterId: 'c-1', reason: 'over' })).toMatchObject({
      refusal: { code: 'tide.not_open' },
    });
    expect(hall.journal.slice(from).flatMap(fact => judge(book, fact))).toEqual([]);
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[C9] are refused closed, by a profile off their list; and end with a plan that offers it no more', () => {
    const { hall } = floor();
    const open = (counterId: string, profileId: string) =>
      hall.run(decideOpenTide, { counterId, profileId, reason: 'load' });
    expect(open('c-2', 'p-all')).toMatchObject({ refusal: { code: 'counter.closed' } });
    expect(open('c-0', 'p-all')).toMatchObject({ refusal: { code: 'counter.unknown' } });
    expect(open('c-1', 'p-bc')).toMatchObject({ refusal: { code: 'tide.not_offered' } });
    expect(hall.run(decideSetTide, { rules: { ...RULES, closeWaiting: 3 } })).toMatchObject({
      refusal: { code: 'tide.faulty' },
    });
    expect(open('c-1', 'p-all').ok).toBe(true);
    hall.must(decideConfigure, { plan: PLAN });
    expect(servedAt(hall.hall, 'c-1')).toContain('q-c');
    hall.must(decideConfigure, { plan: SMALL_PLAN });
    expect(servedAt(hall.hall, 'c-1')).not.toContain('q-c');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[C8] by themselves they turn no more often than the shortest time, however the line flaps', () => {
    const { hall } = floor({ ...RULES, automatic: true });
    let waiting: string[] = [];
    for (let minute = 0; minute < 240; minute += 1) {
      if (minute % 13 === 0) waiting = [...waiting, ...come(hall, 5)];
      if (minute % 13 === 11)
        for (const ticketId of waiting.splice(0)) hall.apply({ facts: [{ kind: 'ticket.left', ticketId }] });
      look(hall);
      hall.pass(MINUTE);
    }
    const at = turns(hall).map(fact => fact.at);
    expect(at.length).toBeGreaterThan(2);
    for (let n = 1; n < at.length; n += 1)
      expect(at[n]! - at[n - 1]!).toBeGreaterThanOrEqual(RULES.shortest * MINUTE);
    expect(contradictions(hall.hall)).toEqual([]);
  });
});
