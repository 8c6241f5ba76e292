import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterSuccess,
  lockout,
  NEVER_FAILED,
} from '../../../server/domain/identity/lockout.ts';
import { sessionAlive, sessionEndsAt } from '../../../server/domain/identity/session.ts';

const MIN = 60_000;
const DAY = 24 * 60 * MIN;
const T = 64_000_000_000_000;
const fail = (times: number[], from = NEVER_FAILED) => times.reduce(afterFailure, from);

describe('the lock on a login', () => {
  it.each([
    ['four failures', [0, 1, 2, 3], null],
    ['five at once', [0, 0, 0, 0, 0], 15],
    ['five in exactly 15 min', [0, 1, 2, 3, 15], 30],
    ['five in over 15 min', [0, 4, 8, 12, 15.001], null],
    ['the fifth and sixth after the first has aged', [0, 4, 8, 12, 16, 17], 32],
    ['tries while locked do not prolong it', [0, 0, 0, 0, 0, 5, 6, 7, 8, 9, 14.99], 15],
  ])('%s', (_, minutes, lockedFor) => {
    const times = minutes.map(m => T + m * MIN);
    const { lockedUntil } = lockout(fail(times), times.at(-1) ?? T);
    expect(lockedUntil).toBe(lockedFor === null ? null : T + lockedFor * MIN);
  });

  it('doubles from lock to lock up to a day, and a success forgets all', () => {
    let state = NEVER_FAILED;
    let now = T;
    const minutes: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      state = fail([now, now, now, now, now], state);
      const until = lockout(state, now).lockedUntil ?? now;
      minutes.push((until - now) / MIN);
      expect(lockout(state, until - 1).lockedUntil).toBe(until);
      expect(lockout(state, until).lockedUntil).toBeNull();
      now = until;
    }
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    state = fail([now, now, now, now, now], afterSuccess());
    expect(lockout(state, now).lockedUntil).toBe(now + 15 * MIN);
  });

  it('never lets more than five guesses into any 15 minutes, nor locks longer than a day', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 * MIN }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, all => {
        let [state, now] = [NEVER_FAILED, T];
        const tried: number[] = [];
        for (const gap of all) {
          now += gap;
          const { lockedUntil } = lockout(state, now);
          if (lockedUntil === null) tried.push(now);
          else expect(lockedUntil - now).toBeLessThanOrEqual(DAY);
          state = afterFailure(state, now);
          expect(tried.filter(at => at > now - 15 * MIN).length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('a session', () => {
  it.each([
    ['used just now', 0, 0, true],
    ['idle for just under 30 min', 60, 30, true],
    ['idle for 30 min', 60, 30.001, false],
    ['12 h old though used', 720, 1, false],
    ['just under 12 h old', 719.999, 1, true],
  ])('%s', (_, age, idle, alive) => {
    const session = { startedAt: T - age * MIN, lastSeenAt: T - idle * MIN };
    expect(sessionAlive(session, T - (idle === 30 ? 1 : 0))).toBe(alive);
    expect(sessionAlive(session, sessionEndsAt(session))).toBe(false);
  });
});
