import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { witnessOf } from '../../../server/app/sequencer/duties.ts';
import { newestDay } from '../../../server/domain/day/facts.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import {
  decideOpenNumbers,
  decideRestored,
  decideSeen,
  decideWentBack,
  REPORT_WAIT_MS,
  SKIPPED_NUMBERS,
  type Witness,
} from '../../../server/domain/recovery/decide.ts';
import { CLOCK, device, type PracticeHall, SYSTEM } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn, take } from '../../support/hall/ready-hall.ts';

const today = (hall: PracticeHall): string | null => newestDay(hall.hall)?.id ?? null;
const restore = (hall: PracticeHall, witness: Witness | null = null) =>
  hall.must(decideRestored, { epoch: 'epoch-2', witness });
const seen = (hall: PracticeHall, stationId: string, highest: Record<string, number>, dayId = today(hall)) =>
  hall.must(decideSeen, { dayId, highest }, { sender: device(stationId) });
const nextLabel = (hall: PracticeHall, queueId = 'q-a'): string => {
  const answer = take(hall, { queueId });
  return answer.ok ? answer.data.label : answer.refusal.code;
};
/** The wait for devices is over. */
const lapse = (hall: PracticeHall) => {
  const due = { at: hall.now, kind: 'recovery.wait' as const, subject: 'epoch-2' };
  return hall.run(decideOpenNumbers, due, { sender: CLOCK });
};

describe('after a restore', () => {
  it('[R1] no number is given and no day opened before kiosks and agents have spoken', () => {
    const hall = makeHall();
    nextLabel(hall);
    const { awaiting } = restore(hall);
    expect(awaiting).toBe(3);
    expect(nextLabel(hall)).toBe('hall.recovering');
    hall.run(decideCloseDay, {});
    expect(openDayOn(hall, '2026-11-24')).toMatchObject({ refusal: { code: 'hall.recovering' } });
  });

  it('[R1] the last of them to answer opens each queue above the highest number that anybody saw', () => {
    const hall = makeHall();
    nextLabel(hall);
    restore(hall);
    expect(seen(hall, 'k-1', { A: 7 })).toEqual({ recovering: true });
    expect(seen(hall, 'agent-1', { A: 9, CD: 4 })).toEqual({ recovering: true });
    expect(seen(hall, 'k-2', {})).toEqual({ recovering: false });
    expect([nextLabel(hall), nextLabel(hall, 'q-b'), nextLabel(hall, 'q-c')]).toEqual([
      'A010',
      'B001',
      'CD005',
    ]);
  });

  it('[R1] what a device saw on another day, and what the board says, is not counted', () => {
    const hall = makeHall();
    restore(hall);
    seen(hall, 'k-1', { A: 500 }, 'another-day');
    seen(hall, 'k-2', { A: 3 });
    seen(hall, 'agent-1', {});
    expect(nextLabel(hall)).toBe('A004');
    const stranger = hall.run(decideSeen, { dayId: null, highest: {} }, { sender: SYSTEM });
    expect(stranger).toMatchObject({ refusal: { code: 'access.denied' } });
  });

  it('[R1] the process that noticed says what it had seen itself', () => {
    const before = makeHall();
    for (let i = 0; i < 5; i += 1) nextLabel(before);
    const witness = witnessOf(before.hall);
    expect(witness).toEqual({
      dayId: today(before),
      date: '2026-11-23',
      highest: { 'q-a': 5, 'q-b': 0, 'q-c': 0 },
    });
    const backup = makeHall();
    restore(backup, { ...witness, dayId: today(backup) });
    for (const stationId of ['k-1', 'k-2', 'agent-1']) seen(backup, stationId, {});
    expect(nextLabel(backup)).toBe('A006');
  });

  it('[R1] a second process that noticed adds what it had seen to the restore that is on record', () => {
    const hall = makeHall();
    restore(hall);
    const witness = { dayId: today(hall), date: '2026-11-23', highest: { 'q-a': 12 } };
    expect(hall.must(decideWentBack, { epoch: 'epoch-3', witness })).toEqual({ awaiting: 3 });
    for (const stationId of ['k-1', 'k-2', 'agent-1']) seen(hall, stationId, { A: 3 });
    expect(nextLabel(hall)).toBe('A013');
    expect(hall.journal.filter(row => row.fact.kind === 'hall.restored')).toHaveLength(1);
  });

  it('[R1] a whole day that the backup does not know goes on above what was printed, if its date comes again', () => {
    const hall = makeHall();
    const witness = { dayId: 'a-lost-day', date: '2026-11-24', highest: { 'q-a': 40 } };
    hall.must(decideWentBack, { epoch: 'epoch-2', witness });
    hall.must(decideOpenNumbers, {});
    expect(nextLabel(hall)).toBe(`A${1 + SKIPPED_NUMBERS}`);
    hall.run(decideCloseDay, {});
    openDayOn(hall, '2026-11-24');
    expect([nextLabel(hall), nextLabel(hall, 'q-b')]).toEqual(['A041', 'B001']);
    hall.run(decideCloseDay, {});
    openDayOn(hall, '2026-11-25');
    expect(nextLabel(hall)).toBe('A001');
  });

  it('[R1] a day that was not there yet when the restore was noticed goes on above what was printed', () => {
    const hall = makeHall();
    const witness = { dayId: 'not-there-yet', date: '2026-11-23', highest: { 'q-a': 8 } };
    hall.must(decideWentBack, { epoch: 'epoch-2', witness });
    hall.must(decideOpenNumbers, {});
    expect(nextLabel(hall)).toBe(`A${String(9 + SKIPPED_NUMBERS).padStart(3, '0')}`);
  });

  it('[R1] the wait is among what is due, and a device that speaks up without one changes nothing', () => {
    const hall = makeHall();
    const decision = hall.decide(decideRestored, { epoch: 'e', witness: null });
    const put = { at: hall.now + REPORT_WAIT_MS, kind: 'recovery.wait', subject: 'e' };
    expect(decision.rows).toEqual([{ table: 'due', put }]);
    const facts = hall.seq;
    expect(seen(hall, 'k-1', { A: 900 })).toEqual({ recovering: false });
    expect(hall.seq).toBe(facts);
  });

  it('[R2] when somebody did not answer in time, a hundred numbers are skipped and the hole is on record', () => {
    const hall = makeHall();
    restore(hall);
    seen(hall, 'k-1', { A: 7 });
    expect(lapse(hall).ok).toBe(true);
    expect(nextLabel(hall)).toBe(`A${8 + SKIPPED_NUMBERS}`);
    expect(hall.journal.map(row => row.fact)).toContainEqual(
      expect.objectContaining({ kind: 'numbers.opened', skipped: true }),
    );
    expect(lapse(hall)).toEqual({ ok: true, data: null });
  });

  it('[R2] a director may end the wait; without a recovery there is nothing to end', () => {
    const hall = makeHall();
    expect(hall.run(decideOpenNumbers, {})).toMatchObject({ refusal: { code: 'recovery.none' } });
    restore(hall);
    expect(hall.run(decideOpenNumbers, {}).ok).toBe(true);
    expect(nextLabel(hall)).toBe(`A${1 + SKIPPED_NUMBERS}`);
  });

  it('[R1] whoever answers what, in whatever order, no number that was reported is given again', () => {
    const report = fc.record({
      stationId: fc.constantFrom('k-1', 'k-2', 'agent-1'),
      a: fc.nat(400),
      b: fc.nat(400),
      current: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.nat(5), fc.array(report, { maxLength: 8 }), fc.boolean(), (given, reports, ended) => {
        const hall = makeHall();
        for (let i = 0; i < given; i += 1) nextLabel(hall);
        restore(hall);
        const highest = { 'q-a': given, 'q-b': 0 };
        for (const { stationId, a, b, current } of reports) {
          if (!hall.hall.recovery.has('hall')) break;
          seen(hall, stationId, { A: a, B: b }, current ? today(hall) : 'another-day');
          if (!current) continue;
          highest['q-a'] = Math.max(highest['q-a'], a);
          highest['q-b'] = Math.max(highest['q-b'], b);
        }
        if (hall.hall.recovery.has('hall'))
          expect((ended ? lapse(hall) : hall.run(decideOpenNumbers, {})).ok).toBe(true);
        for (const queueId of ['q-a', 'q-b'] as const)
          expect(Number(nextLabel(hall, queueId).slice(1))).toBeGreaterThan(highest[queueId]);
      }),
      { numRuns: 150 },
    );
  });
});
