import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTAGE } from '../../../client/connection/answer.ts';
import { useTakeNumber } from '../../../kiosk-ui/take-number.ts';
import { useHall } from '../../../kiosk-ui/use-hall.ts';
import { useTakeGate } from '../../../kiosk-ui/use-take-gate.ts';
import { useVisit } from '../../../kiosk-ui/visit.ts';
import { inPage } from '../../support/in-page.ts';

const HALL = { open: true, anyTime: false, recovering: false };
const KIOSK = {
  hall: { hall: HALL },
  opening: {},
  topics: { a: { id: 'a', order: 2 }, b: { id: 'b', order: 0 }, c: { id: 'c', order: 1 } },
};

/** The button of an item in an open hall, whose server always says that it is too early. */
function gateOf(opensAt: () => number) {
  const answer = () => ({ ok: false, refusal: { code: 'day.not_yet', params: { opensAt: opensAt() } } });
  return inPage({ views: { kiosk: KIOSK }, answer }, () => ({
    gate: useTakeGate(() => ({ itemCode: 'i-1' })),
    visit: useVisit(),
  }));
}

describe('the button that takes a number', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('shows the kind page when the server says not yet, long before the edge', async () => {
    const page = gateOf(() => Date.now() + 600_000);
    const { gate, visit } = page.made;
    gate.press();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([page.given.length, visit.screen]).toMatchObject([
      1,
      { name: 'refused', refusal: { code: 'day.not_yet' }, itemCode: 'i-1' },
    ]);
    page.leave();
  });

  it('asks again close to the edge, and says so when that was in vain', async () => {
    const page = gateOf(() => Date.now() + 100);
    const { gate, visit } = page.made;
    gate.press();
    await vi.advanceTimersByTimeAsync(250);
    expect([gate.keeping.value, visit.screen.name]).toEqual([true, 'home']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([page.given.length, gate.keeping.value, visit.screen.name]).toEqual([7, false, 'refused']);
    page.leave();
  });
});

describe('a wish that nobody answered', () => {
  it('goes out again as it was and under its name, though larger type was chosen since', async () => {
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
    const page = inPage({ views: {}, answer: () => OUTAGE }, () => ({
      take: useTakeNumber(),
      visit: useVisit(),
    }));
    const { take, visit } = page.made;
    await take({ itemCode: 'i-1' });
    visit.elder = true;
    const { screen } = visit;
    expect(screen.name).toBe('unanswered');
    await take(screen.name === 'unanswered' ? screen.input : {});
    expect(page.given).toHaveLength(2);
    expect(page.given[1]).toEqual(page.given[0]);
    page.leave();
    vi.unstubAllGlobals();
  });
});

describe('what a kiosk knows of the hall', () => {
  it('has its topics as the director ordered them, whatever order they come in', () => {
    const page = inPage({ views: { kiosk: KIOSK } }, () => useHall().topics.value.map(({ id }) => id));
    expect(page.made).toEqual(['b', 'c', 'a']);
    page.leave();
  });
});
