import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../client/supervision/findings.ts';
import { maySpeak, typedVoice, voiceFault, voiceFrom } from '../../../counter-ui/settings/voice-typed.ts';
import { VOICE } from '../../../server/seed/default-hall/voice.ts';

const ZONES = ['z-1-hall', 'z-1-south', 'z-1-north', 'z-2-east'];

describe('the settings of the voice as they are typed', () => {
  const typed = typedVoice(VOICE, ZONES);

  it('have a row for every zone, and are sent as the hall had them', () => {
    expect(typed.zones.map(({ zoneId }) => zoneId)).toEqual(ZONES);
    expect(typed.zones.at(-1)!.boardIds).toEqual([]);
    const order = (zones: typeof VOICE.zones) => [...zones].sort((a, b) => (a.zoneId < b.zoneId ? -1 : 1));
    const sent = voiceFrom(typed);
    expect({ ...sent, zones: order(sent.zones) }).toEqual({ ...VOICE, zones: order(VOICE.zones) });
  });

  it.each([
    [{}, null],
    [{ times: { zh: 0, en: 0 } }, 'language'],
    [{ dropSeconds: '' as const }, 'seconds'],
    [{ dropSeconds: 29 }, 'seconds'],
    [{ usual: 101 }, 'percent'],
    [{ at: [{ span: [0, 60] as [number, number], percent: '' as const }] }, 'percent'],
  ])('with %j are told %s', (change, fault) => {
    expect(voiceFault({ ...typed, ...change })).toBe(fault);
  });

  it('[B16] offer for a zone the boards that hang in view of it, and no sign', () => {
    const of = (shows: 'hall' | 'waiting' | 'sign' | 'wall', ...zoneIds: string[]) =>
      maySpeak({ shows, zoneIds }, 'z-1-hall');
    expect([of('hall'), of('waiting', 'z-1-hall'), of('hall', 'z-2-east'), of('sign'), of('wall')]).toEqual([
      ...[true, true, false, false, false],
    ]);
  });
});

describe('what supervision finds of voices', () => {
  const name = { zh: '一楼', en: 'Floor 1' };
  const voice = { name, announcer: 'live' as const, heard: 1, failed: 0, lost: 0, dropped: 0, until: null };
  const find = (waitingSince: number | null, until: number | null, now: number) =>
    findingsOf({ queues: {}, counters: {}, voices: { z: { ...voice, waitingSince, until } } }, now);

  it('[B24] is a zone with nobody to speak, before its first call', () => {
    const voices = { z: { ...voice, announcer: 'none' as const, waitingSince: null } };
    expect(findingsOf({ queues: {}, counters: {}, voices }, 10)).toEqual([
      { kind: 'voiceless', id: 'z', name },
    ]);
    const off = { z: { ...voice, announcer: 'off' as const, waitingSince: null } };
    expect(findingsOf({ queues: {}, counters: {}, voices: off }, 10)).toEqual([]);
  });

  it('[B16] is a board that cannot be heard', () => {
    const silent = { 'd-1': { name, sound: 'blocked' as const, at: 5 } };
    expect(findingsOf({ queues: {}, counters: {}, silent }, 10)).toEqual([
      { kind: 'silent', id: 'd-1', name, sound: 'blocked' },
    ]);
  });

  it('[B16] is a zone where a call has waited for thirty seconds and nothing is said', () => {
    expect(find(null, null, 99_000)).toEqual([]);
    expect(find(10_000, null, 39_999)).toEqual([]);
    expect(find(10_000, null, 41_500)).toEqual([{ kind: 'unspoken', id: 'z', name, seconds: 31 }]);
    // Behind one that is being said one waits as one should.
    expect(find(10_000, 45_000, 60_000)).toEqual([]);
    expect(find(10_000, 45_000, 75_000)).toHaveLength(1);
  });
});
