import { describe, expect, it } from 'vitest';
import { Watch } from '../../../server/app/forecast/watch.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { labelOf } from '../../../server/domain/queue/label.ts';
import { decideEnterRoll, type EnterInput } from '../../../server/domain/queue/roll/enter.ts';
import { decideReserveRoll } from '../../../server/domain/queue/roll/reserve.ts';
import { rollLabel } from '../../../server/domain/queue/roll/roll.ts';
import { AtCounter, labelsIn, ticketOf } from '../../support/hall/at-counter.ts';
import { MORNING, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { makeHall, openDayOn, take } from '../../support/hall/ready-hall.ts';
import { contradictions } from '../../support/hall/soundness.ts';

const MINUTE = 60_000;
const AT = (minutes: number): number => MORNING + minutes * MINUTE;

function withRoll(size = 6) {
  const hall = makeHall();
  const { rollId } = hall.must(decideReserveRoll, { queueId: 'q-a', size });
  hall.pass(60 * MINUTE);
  return { hall, rollId };
}
const enter = (hall: PracticeHall, rollId: string, more: Partial<EnterInput> = {}) =>
  hall.run(
    decideEnterRoll,
    { rollId, from: 1, to: 3, firstAt: AT(10), lastAt: AT(20), served: [], left: [], ...more },
    { sender: staff('staff-guide'), prepared: { utcOffsetMinutes: 480 } },
  );
const code = (answer: ReturnType<typeof enter>): string => (answer.ok ? 'ok' : answer.refusal.code);

describe('a paper roll', () => {
  it('[N10] is a series of its own: no label of it is another’s, and the queue’s numbers have no gap', () => {
    const { hall, rollId } = withRoll();
    const second = hall.must(decideReserveRoll, { queueId: 'q-a', size: 6 });
    expect(second.series).toBe(2);
    expect(rollLabel(hall.hall.rolls.get(rollId)!, 7)).toBe('A-P1-007');
    ticketOf(hall, 'q-a');
    expect(enter(hall, rollId)).toMatchObject({ ok: true });
    expect(enter(hall, second.rollId)).toMatchObject({ ok: true });
    expect(take(hall, { queueId: 'q-a' })).toMatchObject({ data: { label: 'A002' } });
    const labels = [...hall.hall.tickets.values()].map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (let number = 1; number < 2_000; number += 1) expect(labelOf('A', number)).not.toContain('-');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[N10] is refused of a queue that is not there, and needs no open day', () => {
    const hall = makeHall({ open: false });
    expect(hall.run(decideReserveRoll, { queueId: 'q-none', size: 5 })).toMatchObject({
      refusal: { code: 'queue.unknown' },
    });
    expect(hall.run(decideReserveRoll, { queueId: 'q-a', size: 5 }).ok).toBe(true);
  });

  it.each<[string, Partial<EnterInput>]>([
    ['roll.unknown', { rollId: 'no-roll' }],
    ['roll.outside', { from: 5, to: 7 }],
    ['roll.outside', { from: 3, to: 2 }],
    ['roll.outside', { left: [4] }],
    ['roll.told_twice', { left: [2, 2] }],
    ['roll.last_first', { firstAt: AT(20), lastAt: AT(10) }],
    ['roll.future', { lastAt: AT(61) }],
    ['roll.other_day', { firstAt: AT(-24 * 60) }],
    ['roll.future', { served: [{ number: 1, counterId: 'c-1', endedAt: AT(62), minutes: 5 }] }],
    ['counter.unknown', { served: [{ number: 1, counterId: 'c-0', endedAt: AT(30), minutes: 5 }] }],
    [
      'staff.unknown',
      { served: [{ number: 1, counterId: 'c-1', badge: '999', endedAt: AT(30), minutes: 5 }] },
    ],
  ])('[N11] is not entered: %s %j', (expected, more) => {
    const { hall, rollId } = withRoll();
    expect(code(enter(hall, rollId, more))).toBe(expected);
    expect(hall.hall.tickets.size).toBe(0);
    expect(hall.hall.rolls.get(rollId)!.entered).toEqual([]);
  });

  it('[N11] has each number entered once, whatever became of it, on this and on another day', () => {
    const { hall, rollId } = withRoll();
    expect(code(enter(hall, rollId))).toBe('ok');
    const again = enter(hall, rollId, { from: 3, to: 5 });
    expect(again).toMatchObject({ refusal: { code: 'roll.entered_already', params: { label: 'A-P1-003' } } });
    hall.must(decideCloseDay, {});
    hall.pass(24 * 60 * MINUTE);
    expect(openDayOn(hall, '2026-11-24').ok).toBe(true);
    const tomorrow = { firstAt: hall.now - MINUTE, lastAt: hall.now };
    expect(code(enter(hall, rollId, { ...tomorrow, from: 3, to: 3 }))).toBe('roll.entered_already');
    expect(code(enter(hall, rollId, { ...tomorrow, from: 4, to: 6 }))).toBe('ok');
    expect(hall.hall.rolls.get(rollId)!.entered).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...hall.hall.tickets.values()].map(({ label }) => label)).toEqual([
      ...['A-P1-004', 'A-P1-005', 'A-P1-006'],
    ]);
  });

  it('[T27] joins the line by when it was handed out, before who came later and behind who came before', () => {
    const { hall, rollId } = withRoll();
    hall.now = AT(5);
    ticketOf(hall, 'q-a');
    hall.now = AT(15);
    ticketOf(hall, 'q-a');
    hall.now = AT(60);
    expect(enter(hall, rollId)).toMatchObject({ data: { waiting: ['A-P1-001', 'A-P1-002', 'A-P1-003'] } });
    expect(labelsIn(hall, 'q-a')).toEqual(['A001', 'A-P1-001', 'A002', 'A-P1-002', 'A-P1-003']);
    const one = new AtCounter(hall, 'c-1', 'staff-1');
    one.act('finish', one.serving());
    expect(hall.hall.tickets.get(one.serving())!.label).toBe('A-P1-001');
    expect(contradictions(hall.hall)).toEqual([]);
  });

  it('[T27] counts as served by hand at its counter and time, is marked, and nothing is learnt from it', () => {
    const { hall, rollId } = withRoll();
    const served = [{ number: 2, counterId: 'c-1', endedAt: AT(19), minutes: 8 }];
    expect(enter(hall, rollId, { served, left: [3] })).toMatchObject({
      data: { waiting: ['A-P1-001'], served: 1, left: 1 },
    });
    const [waits, byHand, gone] = [1, 2, 3].map(n => hall.hall.tickets.get(`${rollId}-${n}`));
    expect(waits).toMatchObject({ state: 'waiting', takenAt: AT(10), enteredAt: AT(60) });
    // Handed out at about 15 minutes past, and served from 11 past on.
    expect(byHand).toMatchObject({ state: 'done', counterId: 'c-1', startedAt: AT(11), takenAt: AT(11) });
    expect(gone).toMatchObject({ state: 'left', enteredAt: AT(60) });
    expect(hall.hall.tallies.get('q/q-a')).toMatchObject({
      ...{ issued: 3, paper: 3, done: 1, left: 1, called: 0, servedMs: 8 * MINUTE },
    });
    expect(hall.hall.tallies.get('c/c-1')).toMatchObject({ done: 1, servedMs: 8 * MINUTE });
    const watch = new Watch(480);
    watch.start(hall.hall);
    expect(watch.take().map(({ kind }) => kind)).toEqual(['taken']);
    expect(contradictions(hall.hall)).toEqual([]);
  });
});
