import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommandResult, Connection, LivePush } from '../../../client/connection.ts';
import { type LiveState, openLiveView } from '../../../client/live-view.ts';
import type { JoinAnswer, JoinRequest } from '../../../server/contract/feed.ts';

type Answer = (result: CommandResult<JoinAnswer> | null) => void;

/** A wire that only does what a test says. */
function wire() {
  const asked: { request: JoinRequest; answer: Answer }[] = [];
  let push: (push: LivePush) => void = () => undefined;
  let up: () => void = () => undefined;
  const state = { isUp: true };
  const connection = {
    get isUp() {
      return state.isUp;
    },
    hallNow: () => 1_000,
    join: (request: JoinRequest, answer: Answer) => void asked.push({ request, answer }),
    quit: vi.fn(),
    onPush: (listen: typeof push) => ((push = listen), () => undefined),
    onUp: (listen: typeof up) => ((up = listen), () => undefined),
  } as unknown as Connection;
  const topic = 'board:{}';
  const joined = (seq: number): JoinAnswer => ({
    ...{ kind: 'snapshot', topic, epoch: 'e1', seq, snapshot: { calls: {} }, utcOffsetMinutes: 480 },
  });
  return {
    connection,
    asked,
    state,
    up: () => up(),
    push: (from: number, to: number, changes: LivePush['changes'] = [], more: Partial<LivePush> = {}) =>
      push({ topic, epoch: 'e1', from, to, changes, now: 2_000, ...more }),
    answer: (more: Partial<JoinAnswer>) =>
      asked.at(-1)!.answer({
        ok: true,
        data: { ...joined(5), ...more } as JoinAnswer,
      }),
    snapshot: (seq: number) => asked.at(-1)!.answer({ ok: true, data: joined(seq) }),
  };
}

describe('a live view', () => {
  let state: LiveState<'board'>;
  let line: ReturnType<typeof wire>;
  let view: { close(): void };
  beforeEach(() => {
    vi.useFakeTimers();
    line = wire();
    view = openLiveView(line.connection, 'board', {}, next => (state = next));
  });
  afterEach(() => {
    view.close();
    vi.useRealTimers();
  });

  it('[W11] keeps the forecast that came last, until another or none comes', () => {
    const reading = (at: number) => ({ value: { queues: {} }, at, revision: 5 });
    line.answer({ waits: reading(1) });
    expect(state.waits).toEqual(reading(1));
    line.push(5, 6);
    expect(state.waits).toEqual(reading(1));
    line.push(6, 7, [], { waits: reading(2) });
    expect(state.waits).toEqual(reading(2));
    line.push(7, 7, [], { waits: null });
    expect(state.waits).toBeNull();
  });

  it('joins, then follows pushes', () => {
    expect(line.asked[0]!.request).toEqual({ view: 'board', params: {} });
    line.snapshot(5);
    line.push(5, 6, [['calls', 't', { label: 'A001' }]]);
    expect(state).toMatchObject({ stale: false, newsAt: 2_000, copy: { seq: 6 } });
    expect(state.copy?.snapshot.calls['t']).toEqual({ label: 'A001' });
  });

  it('asks again from where it stands after a gap, once, and passes over pushes meanwhile', () => {
    line.snapshot(5);
    line.push(8, 9);
    line.push(9, 10);
    expect(line.asked).toHaveLength(2);
    expect(line.asked[1]!.request).toMatchObject({ epoch: 'e1', since: 5 });
    line.snapshot(10);
    expect(state.copy?.seq).toBe(10);
  });

  it('gets it whole when the changes told do not fit', () => {
    line.snapshot(5);
    line.push(8, 9);
    const told = { kind: 'changes', topic: 'board:{}', epoch: 'e1', from: 3, to: 9, changes: [] } as const;
    line.asked[1]!.answer({ ok: true, data: { ...told, utcOffsetMinutes: 480 } });
    expect(line.asked[2]!.request).toEqual({ view: 'board', params: {} });
  });

  it('joins anew when the wire is back, and hears nothing of the old question', () => {
    const [old] = line.asked;
    line.up();
    expect(line.asked).toHaveLength(2);
    line.snapshot(7);
    old!.answer(null);
    expect(state.copy?.seq).toBe(7);
    vi.advanceTimersByTime(1_500);
    expect(line.asked).toHaveLength(2);
  });

  it('tries again after a second when no answer came, but not while the wire is down', () => {
    line.asked[0]!.answer(null);
    line.state.isUp = false;
    vi.advanceTimersByTime(3_000);
    expect(line.asked).toHaveLength(1);
    line.state.isUp = true;
    line.up();
    expect(line.asked).toHaveLength(2);
  });

  it('is stale after 5 s of silence and keeps what it had; a heartbeat makes it fresh', () => {
    line.snapshot(5);
    vi.advanceTimersByTime(4_000);
    line.push(5, 5);
    vi.advanceTimersByTime(4_000);
    expect(state.stale).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(state).toMatchObject({ stale: true, newsAt: 2_000, copy: { seq: 5 } });
    line.snapshot(5);
    expect(state.stale, 'a server cut off from its database answers too: no news').toBe(true);
    line.push(5, 5);
    expect(state.stale).toBe(false);
  });

  it('tells a refusal and leaves it at that until the wire is new', () => {
    line.asked[0]!.answer({ ok: false, refusal: { code: 'access.sign_in', params: {} } });
    expect(state).toMatchObject({ copy: null, refusal: { code: 'access.sign_in' } });
    vi.advanceTimersByTime(20_000);
    expect(line.asked).toHaveLength(1);
    expect(state.stale).toBe(false);
    line.up();
    line.snapshot(1);
    expect(state).toMatchObject({ refusal: null, copy: { seq: 1 } });
  });

  it('quits its topic when closed, even if the answer comes late', () => {
    view.close();
    line.snapshot(5);
    expect(line.connection.quit).toHaveBeenCalledWith('board:{}');
  });
});
