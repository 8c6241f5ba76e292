import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Call,
  type Calls,
  EMPTY_PANEL,
  FRESH_MS,
  nextPanel,
  type Panel,
  resumed,
  TURN_MS,
} from '../../../display-ui/panel.ts';

const call = (at: number, more: Partial<Call> = {}): Call => ({
  label: 'A001',
  badge: null,
  counter: 1,
  zoneId: 'z',
  queueId: 'q',
  state: 'called',
  calls: 1,
  at,
  ...more,
});

describe('the board’s large panel', () => {
  const first = { a: call(1_000) };
  const shown: Panel = nextPanel(EMPTY_PANEL, {}, first, 1_000);

  it('announces a fresh call, and passes over one from long ago', () => {
    expect(shown.current).toEqual({ id: 'a', calls: 1 });
    expect(nextPanel(EMPTY_PANEL, {}, first, 1_000 + FRESH_MS).current).toBeNull();
  });

  it('keeps it for its time, then goes out', () => {
    expect(nextPanel(shown, first, first, 1_000 + FRESH_MS - 1).current?.id).toBe('a');
    expect(nextPanel(shown, first, first, 1_000 + FRESH_MS).current).toBeNull();
  });

  it('goes out when the citizen is served or the ticket is gone', () => {
    expect(nextPanel(shown, first, { a: call(1_000, { state: 'serving' }) }, 2_000).current).toBeNull();
    expect(nextPanel(shown, first, {}, 2_000).current).toBeNull();
  });

  it('gives each of several calls its turn, in order', () => {
    const three = { ...first, c: call(2_002), b: call(2_001) };
    const queued = nextPanel(shown, first, three, 2_100);
    expect([queued.current?.id, ...queued.waiting.map(one => one.id)]).toEqual(['a', 'b', 'c']);
    expect(nextPanel(queued, three, three, 1_000 + TURN_MS - 1).current?.id).toBe('a');
    const second = nextPanel(queued, three, three, 1_000 + TURN_MS);
    expect([second.current?.id, second.since]).toEqual(['b', 1_000 + TURN_MS]);
    expect(nextPanel(second, three, three, 1_000 + 2 * TURN_MS).current?.id).toBe('c');
  });

  it('drops from the queue who came before their turn', () => {
    const two = { ...first, b: call(2_000) };
    const queued = nextPanel(shown, first, two, 2_000);
    const came = { ...first, b: call(2_000, { state: 'serving' }) };
    expect(nextPanel(queued, two, came, 3_000).waiting).toEqual([]);
  });

  it('announces a recall anew', () => {
    const again = { a: call(9_000, { calls: 2 }) };
    const panel = nextPanel(shown, first, again, 9_000);
    expect([panel.current, panel.since]).toEqual([{ id: 'a', calls: 2 }, 9_000]);
  });
});

/** A minute of a hall: at each step new calls, recalls and people who come. */
interface Step {
  readonly after: number;
  readonly call: number;
  readonly recall: boolean;
  readonly comes: boolean;
}

describe('a fresh call is never hidden', () => {
  const steps = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 9_000 }),
      call: fc.integer({ min: 0, max: 4 }),
      recall: fc.boolean(),
      comes: fc.boolean(),
    }),
    { maxLength: 25 },
  );

  /** Plays the steps against a board that looks every half second, and tells each change of what it announced. */
  function play(minute: readonly Step[]): {
    shown: { key: string; from: number; to: number }[];
    calls: Calls;
  } {
    let [panel, calls, now]: [Panel, Calls, number] = [EMPTY_PANEL, {}, 100_000];
    const shown: { key: string; from: number; to: number }[] = [];
    let before: Calls = {};
    let count = 0;
    const look = (): void => {
      panel = nextPanel(panel, before, calls, now);
      before = calls;
      const key = panel.current ? `${panel.current.id} ${panel.current.calls}` : null;
      const last = shown.at(-1);
      if (key !== null && last?.key === key && last.to === now - 500) last.to = now;
      else if (key !== null && !(last?.key === key && last.to === now))
        shown.push({ key, from: now, to: now });
      const due = Object.entries(calls).filter(
        ([, one]) => one.state === 'called' && now - one.at < FRESH_MS,
      );
      const known = new Set([panel.current, ...panel.waiting].map(one => one && `${one.id} ${one.calls}`));
      const had = new Set(shown.map(one => one.key));
      // Whoever is asked to come is announced, waits for that, or had it.
      for (const [id, one] of due) {
        const name = `${id} ${one.calls}`;
        expect(known.has(name) || had.has(name)).toBe(true);
      }
      if (panel.waiting.length > 0) expect(panel.current).not.toBeNull();
    };
    for (const { after, call: number, recall, comes } of minute) {
      for (let passed = 0; passed < after; passed += 500) {
        now += 500;
        look();
      }
      const next = { ...calls };
      for (let n = 0; n < number; n += 1) next[`t-${(count += 1)}`] = call(now);
      const called = Object.entries(next).filter(([, one]) => one.state === 'called');
      const last = called.at(-1);
      if (recall && last) next[last[0]] = { ...last[1], calls: last[1].calls + 1, at: now };
      const first = called[0];
      if (comes && first) next[first[0]] = { ...first[1], state: 'serving' };
      calls = next;
      look();
    }
    for (let rest = 0; rest < 400_000; rest += 500) {
      now += 500;
      look();
    }
    return { shown, calls };
  }

  it('each has the panel, in the order of the calls, six seconds at least unless somebody came', () => {
    fc.assert(
      fc.property(steps, minute => {
        const { shown, calls } = play(minute);
        const still = Object.entries(calls).filter(([, one]) => one.state === 'called');
        for (const [id, one] of still) {
          const turn = shown.find(({ key }) => key === `${id} ${one.calls}`);
          expect(turn, `${id} call ${one.calls}`).toBeDefined();
          expect(turn!.to - turn!.from).toBeGreaterThanOrEqual(TURN_MS - 500);
        }
        const order = still
          .sort(([, a], [, b]) => a.at - b.at)
          .map(([id, one]) => shown.findIndex(({ key }) => key === `${id} ${one.calls}`));
        const distinct = new Map(still.map(([, one], at) => [one.at, order[at]!]));
        const turns = [...distinct.values()];
        expect(turns).toEqual([...turns].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it('one that was made while the board was blind is announced when it sees again', () => {
    const before = { a: call(1_000, { state: 'serving' }) };
    const unseen = { ...before, b: call(100_000), c: call(140_000, { state: 'serving' }) };
    const panel = nextPanel(EMPTY_PANEL, before, unseen, 150_000, 95_000);
    expect(panel.current).toEqual({ id: 'b', calls: 1 });
    expect(panel.waiting).toEqual([]);
    expect(nextPanel(EMPTY_PANEL, before, unseen, 150_000).current).toBeNull();
  });

  it('one that a notice covered has its whole time when the notice is lifted', () => {
    const shown = nextPanel(EMPTY_PANEL, {}, { a: call(1_000) }, 1_000);
    const lifted = resumed(shown, 60_000);
    expect(nextPanel(lifted, {}, { a: call(1_000) }, 60_000 + FRESH_MS - 1).current?.id).toBe('a');
    expect(resumed(EMPTY_PANEL, 5)).toBe(EMPTY_PANEL);
  });
});

describe('the panel beside a voice', () => {
  const two = { a: call(1_000), b: call(1_001, { label: 'A002' }) };
  const said = (...ids: string[]) => ids.map(id => ({ id, calls: 1 }));
  const at = (panel: Panel, now: number, spoken = said(), calls: Calls = two): Panel =>
    nextPanel(panel, two, calls, now, now, spoken);
  const shown = nextPanel(EMPTY_PANEL, {}, two, 1_100);

  it('[B19] keeps what is spoken as long as it lasts, however long, and though its citizen has come', () => {
    const spoken = at(shown, 1_200, said('a'));
    expect([spoken.current?.id, spoken.since]).toEqual(['a', 1_100]);
    const came = { b: two.b };
    expect(at(spoken, 1_100 + FRESH_MS + 5_000, said('a'), came).current?.id).toBe('a');
    expect(at(spoken, 1_100 + FRESH_MS + 5_000, said(), came).current?.id).toBe('b');
  });

  it('[B19] gives way to what is spoken, and comes back for its own time', () => {
    const other = at(shown, 2_000, said('b'));
    expect([other.current?.id, other.since, other.waiting.map(({ id }) => id)]).toEqual(['b', 2_000, ['a']]);
    const back = at(other, 2_000 + TURN_MS, said());
    expect([back.current?.id, back.since]).toEqual(['a', 2_000 + TURN_MS]);
  });

  it('[B19] does not go back for who has had the time, and stays with the first of two zones', () => {
    const other = at(shown, 1_100 + TURN_MS, said('b'));
    expect(other.waiting).toEqual([]);
    expect(at(other, 1_100 + 2 * TURN_MS, said('a', 'b')).current?.id).toBe('b');
  });
});
