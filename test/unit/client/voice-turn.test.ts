import { describe, expect, it } from 'vitest';
import { spokenIn } from '../../../display-ui/spoken.ts';
import { isSpeaker, turnOf } from '../../../display-ui/voice-turn.ts';

const waits = (ticketId: string, since: number) => ({
  ticketId,
  label: ticketId,
  counter: 1,
  calls: 1,
  since,
});
const zone = (...waiting: ReturnType<typeof waits>[]) => ({
  ...{ waiting, speaking: null, lastStationId: null, freeAt: 0 },
});
const voice = {
  hall: {
    dropSeconds: 60,
    zones: [
      { zoneId: 'z-1', boardIds: ['one', 'two'] },
      { zoneId: 'z-2', boardIds: ['one'] },
    ],
  },
};
const ONE = { id: 'one', stationId: 'd-1' };

describe('whose turn a board has to speak', () => {
  it('[B16] is of the zones that are its own, and of its rank there', () => {
    expect([
      isSpeaker({ voice }, 'two'),
      isSpeaker({ voice }, 'three'),
      isSpeaker({ voice: {} }, 'one'),
    ]).toEqual([true, false, false]);
    const voices = { 'z-1': zone(waits('a', 1_000)), 'z-2': zone(waits('b', 500)) };
    const two = { id: 'two', stationId: 'd-2' };
    expect(turnOf({ voice, voices }, two, 2_000)).toBeNull();
    expect(turnOf({ voice, voices }, two, 6_000)).toEqual({ zoneId: 'z-1', ticketId: 'a', calls: 1 });
  });

  it('[B11] is the oldest call of all its zones that are free', () => {
    const voices = { 'z-1': zone(waits('a', 1_000)), 'z-2': zone(waits('b', 500)) };
    expect(turnOf({ voice, voices }, ONE, 2_000)?.ticketId).toBe('b');
    const speaking = { ...waits('c', 100), stationId: 'd-2', from: 900, until: 9_000 };
    const busy = { ...voices, 'z-2': { ...voices['z-2'], speaking } };
    expect(turnOf({ voice, voices: busy }, ONE, 2_000)?.ticketId).toBe('a');
    expect(turnOf({ voice, voices: {} }, ONE, 2_000)).toBeNull();
  });
});

describe('what stands on a board as spoken', () => {
  it('[B19] is what its own zones say until it is over', () => {
    const speaking = { ...waits('c', 100), stationId: 'd-2', from: 900, until: 9_000 };
    const voices = { 'z-1': { ...zone(), speaking }, 'z-2': zone(waits('b', 500)) };
    expect(spokenIn(voices, () => true, 8_999).map(({ id, zoneId, at }) => [id, zoneId, at])).toEqual([
      ['c', 'z-1', 900],
    ]);
    expect(spokenIn(voices, () => true, 9_000)).toEqual([]);
    expect(spokenIn(voices, zoneId => zoneId === 'z-2', 1_000)).toEqual([]);
  });
});
