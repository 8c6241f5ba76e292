import { describe, expect, it } from 'vitest';
import { WaitBoard } from '../../../server/app/forecast/board.ts';
import { Image } from '../../../server/app/sequencer/image.ts';
import type { Sequencer } from '../../../server/app/sequencer/sequencer.ts';
import { BEAT_MS, PHONE_BEAT_MS, type Push } from '../../../server/contract/feed.ts';
import { Feed } from '../../../server/wire/feed.ts';
import { HandClock } from '../../support/hall/told-hall.ts';

const told = (highMinutes: number) => ({
  ...{ band: { lowMinutes: 0, highMinutes }, ahead: 2, reason: null },
});

function feeding() {
  const clock = new HandClock();
  const board = new WaitBoard();
  const pushes: Push[] = [];
  const sequencer = { image: new Image(), heardAt: Infinity } as unknown as Sequencer;
  const feed = new Feed(
    sequencer,
    { push: (_topic, push) => void pushes.push(push), listeners: () => 1 },
    clock,
    board,
  );
  const forecast = (at: number, high: number): void => {
    const value = {
      queues: new Map([['q-a', told(high)]]),
      tickets: new Map([['t-1', told(high)]]),
      waiting: new Map(),
    };
    board.set({ value, at, revision: 0 });
  };
  const beat = (ms: number): (Push['waits'] | 'nothing')[] => {
    pushes.length = 0;
    clock.goOn(ms);
    return pushes.map(push => ('waits' in push ? push.waits : 'nothing'));
  };
  return { feed, board, forecast, pushes, beat };
}

describe('forecasts beside the views', () => {
  it('[W11] a board hears of another one at once, of the same with its next beat, and that there is none', () => {
    const { feed, board, forecast, pushes, beat } = feeding();
    feed.join('board', {}, {});
    forecast(1, 10);
    expect(pushes).toMatchObject([{ changes: [], waits: { at: 1, value: { queues: { 'q-a': told(10) } } } }]);
    expect(beat(BEAT_MS)).toEqual(['nothing']);
    forecast(2, 10);
    expect(pushes).toHaveLength(1);
    expect(beat(BEAT_MS)).toMatchObject([{ at: 2 }]);
    board.set(null);
    expect(pushes.at(-1)).toMatchObject({ waits: null });
    expect(beat(BEAT_MS)).toEqual(['nothing']);
  });

  it('[W11] a phone hears of its own ticket only, and views that tell no wait of none', () => {
    const { feed, forecast, beat } = feeding();
    forecast(1, 10);
    feed.join('ticket', { ticketId: 't-1' }, {});
    feed.join('ticket', { ticketId: 't-2' }, {});
    expect(beat(PHONE_BEAT_MS)).toEqual([
      { at: 1, revision: 0, value: { ticket: told(10) } },
      { at: 1, revision: 0, value: { ticket: null } },
    ]);
    expect(feed.waitsOf('catalogue', {})).toBeUndefined();
    expect(feed.waitsOf('kiosk', {})).toMatchObject({ value: { queues: { 'q-a': told(10) } } });
  });
});
