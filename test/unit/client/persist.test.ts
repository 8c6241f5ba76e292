import { describe, expect, it } from 'vitest';
import { type CommandResult, OUTAGE, readAnswer } from '../../../client/connection/answer.ts';
import { newCommandId } from '../../../client/connection/command-id.ts';
import { persist, type Timers } from '../../../client/connection/persist.ts';

/** Time that passes only when somebody sleeps. */
function ownTime(): Timers & { at: number } {
  const time = {
    at: 0,
    now: () => time.at,
    sleep: async (ms: number) => void (time.at += ms),
  };
  return time;
}

const DONE: CommandResult = { ok: true, data: 1 };
const NO: CommandResult = { ok: false, refusal: { code: 'day.closed', params: {} } };

describe('persist', () => {
  it.each([
    ['done at once', [DONE], DONE, 1],
    ['a rule’s no is an answer', [NO], NO, 1],
    ['silence, then done', [null, null, DONE], DONE, 3],
    ['an outage, then a no', [OUTAGE, null, NO], NO, 3],
    [
      'a fault of ours is not tried again',
      [{ ok: false, incident: 'x1' } as const, DONE],
      { ok: false, incident: 'x1' },
      1,
    ],
  ])('%s', async (_name, answers, told, tries) => {
    let tried = 0;
    const result = await persist(async () => answers[tried++] ?? null, { timers: ownTime() });
    expect(result).toEqual(told);
    expect(tried).toBe(tries);
  });

  it('gives up at the deadline and says that nobody knows', async () => {
    const timers = ownTime();
    const lefts: number[] = [];
    const result = await persist(
      async left => {
        lefts.push(left);
        await timers.sleep(Math.min(4_000, left));
        return null;
      },
      { timers, deadlineMs: 30_000 },
    );
    expect(result).toEqual(OUTAGE);
    expect(timers.at).toBe(30_000);
    expect(lefts[0]).toBe(30_000);
    expect(lefts.at(-1)).toBeLessThan(6_000);
  });

  it('stops when it is told to', async () => {
    const over = new AbortController();
    const timers = ownTime();
    const attempt = async () => (over.abort(), null);
    expect(await persist(attempt, { timers, signal: over.signal })).toEqual(OUTAGE);
    expect(timers.at).toBeLessThan(1_000);
  });
});

describe('readAnswer', () => {
  it.each([
    [
      { ok: true, data: null },
      { ok: true, data: null },
    ],
    [{ ok: false, refusal: { code: 'day.closed', params: {} } }, NO],
    [{ ok: false, outage: true }, OUTAGE],
    [
      { ok: false, outage: false, incident: 'i7' },
      { ok: false, incident: 'i7' },
    ],
    ['<html>', null],
    [null, null],
    [{ error: 'x' }, null],
  ])('%j', (raw, read) => {
    expect(readAnswer(raw)).toEqual(read);
  });
});

describe('newCommandId', () => {
  it('is twenty lower-case letters and figures, and never the same', () => {
    const ids = Array.from({ length: 2_000 }, newCommandId);
    expect(ids.every(id => /^[a-z0-9]{20}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.join('')).size).toBe(36);
  });
});
