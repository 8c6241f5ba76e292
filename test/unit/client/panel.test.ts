import { describe, expect, it } from 'vitest';
import {
  type Call,
  EMPTY_PANEL,
  FRESH_MS,
  nextPanel,
  type Panel,
  TURN_MS,
} from '../../../display-ui/panel.ts';

const call = (at: number, more: Partial<Call> = {}): Call => ({
  label: 'A001',
  counter: 1,
  zoneId: 'z',
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
