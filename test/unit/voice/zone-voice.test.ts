import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begun,
  dropped,
  ended,
  isTooOld,
  nextToSpeak,
  silentZone,
  STAND_IN_MS,
  TRIES,
  withCall,
  withoutCall,
  type ZoneVoice,
} from '../../../server/domain/voice/zone-voice.ts';
import { USUAL_VOICE, volumeAt } from '../../../server/domain/voice/settings.ts';

const call = (ticketId: string, since: number, calls = 1) => ({
  ticketId,
  label: ticketId,
  counter: 1,
  calls,
  since,
});
const of = (...calls: ReturnType<typeof call>[]): ZoneVoice => calls.reduce(withCall, silentZone('z'));
const names = ({ waiting }: ZoneVoice): string[] =>
  waiting.map(({ ticketId, calls }) => `${ticketId}${calls}`);
const BY = { stationId: 'd-1', from: 0, until: 20_000 };
const FIRST = { stationId: 'd-1', rank: 0 };

describe('the voice of a zone', () => {
  it('[B11] keeps calls in their order', () => {
    expect(names(of(call('a', 1), call('b', 2), call('c', 3)))).toEqual(['a1', 'b1', 'c1']);
  });

  it('[B13] knows a recall of who still waits by the same place, and one behind the others after it was spoken', () => {
    const zone = of(call('a', 1), call('b', 2), call('a', 9, 2));
    expect(names(zone)).toEqual(['a2', 'b1']);
    expect(zone.waiting[0]!.since).toBe(1);
    const speaking = begun(of(call('a', 1), call('b', 2)), 'a', BY);
    expect(names(withCall(speaking, call('a', 9, 2)))).toEqual(['b1', 'a2']);
  });

  it('[B12] goes on with what it speaks though its ticket was answered', () => {
    const zone = withoutCall(begun(of(call('a', 1), call('b', 2)), 'a', BY), 'a');
    expect(zone.speaking?.ticketId).toBe('a');
    expect(nextToSpeak(zone, FIRST, 19_999, 120)).toBeUndefined();
    expect(nextToSpeak(zone, FIRST, 20_000, 120)?.ticketId).toBe('b');
  });

  it('[B14] does not begin what is too old, nor who was answered', () => {
    const zone = of(call('a', 0), call('b', 40_000));
    expect(nextToSpeak(zone, FIRST, 59_999, 60)?.ticketId).toBe('a');
    expect(nextToSpeak(zone, FIRST, 60_000, 60)?.ticketId).toBe('b');
    expect(nextToSpeak(zone, FIRST, 100_000, 60)).toBeUndefined();
    expect(nextToSpeak(withoutCall(zone, 'a'), FIRST, 50_000, 60)?.ticketId).toBe('b');
  });

  it.each(['failed', 'lost'] as const)(
    '[B15] begins what %s once more, first of all, and then counts it',
    outcome => {
      let zone = ended(begun(of(call('a', 1), call('b', 2)), 'a', BY), outcome, true, 9);
      expect([names(zone), zone[outcome]]).toEqual([['a1', 'b1'], 0]);
      zone = ended(begun(zone, 'a', BY), outcome, true, 19);
      expect([names(zone), zone.failed + zone.lost, zone[outcome], zone.heard]).toEqual([['b1'], 1, 1, 0]);
      expect(TRIES).toBe(2);
    },
  );

  it('[B15] does not begin again who was answered, or was called once more meanwhile', () => {
    const speaking = begun(of(call('a', 1), call('b', 2)), 'a', BY);
    expect(names(ended(speaking, 'failed', false, 9))).toEqual(['b1']);
    expect(names(ended(withCall(speaking, call('a', 5, 2)), 'lost', true, 9))).toEqual(['b1', 'a2']);
  });

  it('[B16] waits five seconds for each board that comes before, unless one spoke last itself', () => {
    const second = { stationId: 'd-2', rank: 2 };
    const zone = of(call('a', 1_000));
    expect(nextToSpeak(zone, second, 1_000 + 2 * STAND_IN_MS - 1, 120)).toBeUndefined();
    expect(nextToSpeak(zone, second, 1_000 + 2 * STAND_IN_MS, 120)?.ticketId).toBe('a');
    const spoke = withCall(
      ended(begun(zone, 'a', { ...BY, stationId: 'd-2' }), 'heard', true, 30_000),
      call('b', 30_001),
    );
    expect(nextToSpeak(spoke, second, 30_001, 120)?.ticketId).toBe('b');
    expect(nextToSpeak(spoke, { ...second, stationId: 'd-3' }, 30_001, 120)).toBeUndefined();
    // From when the zone was free, not from the call: the first board has its chance after each announcement.
    const long = withCall(ended(begun(zone, 'a', BY), 'heard', true, 30_000), call('b', 12_000));
    expect(nextToSpeak(long, second, 30_000 + 2 * STAND_IN_MS - 1, 120)).toBeUndefined();
  });

  it('[B17] is as loud as its hours say, the first that holds the minute, past midnight too', () => {
    const at = [
      { span: [720, 840], percent: 50 },
      { span: [1_320, 360], percent: 20 },
      { span: [0, 1_440], percent: 70 },
    ] as const;
    const settings = { ...USUAL_VOICE, volume: { usual: 90, at } };
    const minutes = [719, 720, 839, 840, 1_320, 1_439, 0, 359, 360];
    expect(minutes.map(minute => volumeAt(settings, minute))).toEqual([70, 50, 50, 70, 20, 20, 20, 20, 70]);
    expect(volumeAt(USUAL_VOICE, 600)).toBe(80);
  });
});

type Step = {
  readonly kind: 'call' | 'recall' | 'answer' | 'begin' | 'end' | 'lose' | 'wait';
  readonly n: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('call', 'call', 'recall', 'answer', 'begin', 'begin', 'end', 'end', 'lose', 'wait'),
  n: fc.nat(999),
});

describe('any day of a zone', () => {
  it('[B11] speaks one at a time, none cut off, each call once, in order, and forgets none', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), steps => {
        let [zone, now, made] = [silentZone('z'), 1_000, 0];
        const called = new Map<string, number>();
        const begunAt: {
          ticketId: string;
          calls: number;
          since: number;
          tries: number;
          from: number;
          to: number;
        }[] = [];
        const gone = { heard: 0, answered: 0, dropped: 0, failed: 0 };
        const LONG = 15_000;
        for (const { kind, n } of steps) {
          now += 1 + (n % 700);
          if (kind === 'call') {
            made += 1;
            called.set(`t${made}`, 1);
            zone = withCall(zone, call(`t${made}`, now));
          }
          const some = [...called.keys()][n % Math.max(1, called.size)];
          if (kind === 'recall' && some) {
            const before = names(zone);
            const wasWaiting = zone.waiting.some(({ ticketId }) => ticketId === some);
            called.set(some, called.get(some)! + 1);
            zone = withCall(zone, call(some, now, called.get(some)));
            if (wasWaiting) expect(zone.waiting).toHaveLength(before.length);
          }
          if (kind === 'answer' && some) {
            gone.answered += zone.waiting.some(({ ticketId }) => ticketId === some) ? 1 : 0;
            called.delete(some);
            zone = withoutCall(zone, some);
          }
          if (kind === 'wait') now += 25_000;
          if (kind === 'begin') {
            for (const one of zone.waiting.filter(old => isTooOld(old, now, 60))) {
              zone = dropped(zone, one.ticketId);
              gone.dropped += 1;
            }
            const next = nextToSpeak(zone, FIRST, now, 60);
            if (zone.speaking && zone.speaking.until > now) expect(next).toBeUndefined();
            if (next && zone.speaking === null) {
              zone = begun(zone, next.ticketId, { stationId: 'd-1', from: now, until: now + LONG });
              const { ticketId, calls, since, tries } = zone.speaking!;
              begunAt.push({ ticketId, calls, since, tries, from: now, to: now + LONG });
            }
          }
          if ((kind === 'end' || kind === 'lose') && zone.speaking) {
            const { ticketId } = zone.speaking;
            now = Math.max(now, zone.speaking.until - (kind === 'end' ? 4_000 : 0));
            begunAt.at(-1)!.to = now;
            zone = ended(zone, kind === 'end' ? 'heard' : 'lost', called.has(ticketId), now);
            if (kind === 'end') gone.heard += 1;
          }
          // Each ticket waits at most once, and only who is called.
          const ids = zone.waiting.map(({ ticketId }) => ticketId);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(called.has(id)).toBe(true);
        }
        for (const [at, one] of begunAt.entries()) {
          const next = begunAt[at + 1];
          if (!next) continue;
          expect(next.from).toBeGreaterThanOrEqual(one.to);
          if (next.tries === 1) expect(next.since).toBeGreaterThan(one.since);
        }
        const firsts = begunAt
          .filter(({ tries }) => tries === 1)
          .map(({ ticketId, since }) => `${ticketId} ${since}`);
        expect(new Set(firsts).size).toBe(firsts.length);
        for (const { tries } of begunAt) expect(tries).toBeLessThanOrEqual(TRIES);
        expect([zone.heard, zone.dropped]).toEqual([gone.heard, gone.dropped]);
      }),
      { numRuns: 500 },
    );
  });
});
