import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Received, receive, takeJoined } from '../../../client/receive.ts';
import type { Push } from '../../../server/contract/feed.ts';
import { fold, type Sections, type ViewChange, type ViewState } from '../../../server/contract/views/fold.ts';

const copy = (seq: number, snapshot: Sections = { calls: {} }): ViewState => ({ epoch: 'e1', seq, snapshot });
const push = (from: number, to: number, changes: readonly ViewChange[] = [], epoch = 'e1'): Push => ({
  topic: 'board:{}',
  now: 0,
  epoch,
  from,
  to,
  changes,
});
const called: ViewChange = ['calls', 't1', { label: 'A001' }];

describe('receive', () => {
  it.each([
    ['begins where the copy stands: applied', copy(5), push(5, 7, [called]), 7, false],
    ['a heartbeat that says nothing new: kept', copy(5), push(5, 5), 5, false],
    ['moves on without changes for us: the number rises', copy(5), push(5, 9), 9, false],
    ['had already: passed over', copy(7), push(5, 7, [called]), 7, false],
    ['older than what we have: passed over', copy(7), push(3, 4, [called]), 7, false],
    ['a gap: asks again', copy(5), push(6, 7, [called]), 5, true],
    [
      'an overlap: asks again, for what it left out may be in our copy',
      copy(6),
      push(5, 7, [called]),
      6,
      true,
    ],
    ['the server begins anew: asks again', copy(5), push(-1, 7), 5, true],
    ['another epoch, even if lower: asks again', copy(5), push(1, 2, [], 'e2'), 5, true],
  ])('%s', (_name, before, given, seq, rejoin) => {
    const after = receive(before, given);
    expect(after.rejoin).toBe(rejoin);
    expect(after.state?.seq).toBe(seq);
    if (seq === before.seq) expect(after.state).toBe(before);
  });

  it('folds the changes in and leaves the old copy as it was', () => {
    const before = copy(5, { calls: { t0: 1 } });
    const after = receive(before, push(5, 6, [called, ['calls', 't0', null]]));
    expect(after.state?.snapshot).toEqual({ calls: { t1: { label: 'A001' } } });
    expect(before.snapshot).toEqual({ calls: { t0: 1 } });
  });

  it('asks for a copy when there is none', () => {
    expect(receive(null, push(0, 1, [called]))).toEqual({ state: null, rejoin: true });
  });
});

describe('takeJoined', () => {
  const changes = {
    kind: 'changes' as const,
    topic: 'board:{}',
    epoch: 'e1',
    from: 5,
    to: 8,
    changes: [called],
  };

  it('takes a snapshot whatever we had', () => {
    const whole = { kind: 'snapshot' as const, topic: 'x', epoch: 'e2', seq: 2, snapshot: { calls: {} } };
    expect(takeJoined(copy(9), whole)).toEqual({ epoch: 'e2', seq: 2, snapshot: { calls: {} } });
  });
  it('folds changes that begin at our copy', () => {
    expect(takeJoined(copy(5), changes)).toEqual(copy(8, { calls: { t1: { label: 'A001' } } }));
  });
  it.each([
    ['no copy', null],
    ['another number', copy(4)],
    ['another epoch', { ...copy(5), epoch: 'e0' }],
  ])('wants it whole when changes do not fit: %s', (_name, state) => {
    expect(takeJoined(state, changes)).toBeNull();
  });
});

/** A server's history of one view: each step changes some cells; nulls take them away. */
const history = fc.array(
  fc.array(
    fc.tuple(fc.constantFrom('calls', 'queues'), fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(9))),
    {
      maxLength: 4,
    },
  ),
  { minLength: 1, maxLength: 12 },
);

describe('whatever is lost, doubled or comes in another order', () => {
  it('the copy is right for its number, and one that fell behind asks again', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { maxLength: 40 }), (steps, picks) => {
        const truth: Sections[] = [{ calls: {}, queues: {} }];
        for (const step of steps) truth.push(fold(truth.at(-1)!, step as unknown as ViewChange[]));
        const pushes = steps.map((step, at) => push(at, at + 1, step as unknown as ViewChange[]));
        let state: ViewState | null = copy(0, truth[0]);
        for (const pick of picks) {
          const given = pushes[pick % pushes.length]!;
          const after: Received<Sections> = receive(state, given);
          expect(after.state!.snapshot).toEqual(truth[after.state!.seq]);
          if (given.to > after.state!.seq) expect(after.rejoin).toBe(true);
          state = after.state;
        }
      }),
      { numRuns: 300 },
    );
  });
});
