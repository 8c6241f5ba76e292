import { describe, expect, it } from 'vitest';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideLift, decideRaise } from '../../../server/domain/notice/raise.ts';
import { decideInHand } from '../../../server/domain/queue/serve.ts';
import { decideSetVoice } from '../../../server/domain/voice/set.ts';
import { USUAL_VOICE, type VoiceSettings } from '../../../server/domain/voice/settings.ts';
import { decideBegin, decideEnd, MARGIN_MS } from '../../../server/domain/voice/speak.ts';
import { decideReportSound } from '../../../server/domain/voice/speaker.ts';
import { BOARD, SMALL_PLAN } from '../../support/hall/plan.ts';
import { device, type PracticeHall, staff } from '../../support/hall/practice-hall.ts';
import { call, makeHall, openCounter, seatOf, take } from '../../support/hall/ready-hall.ts';
import { preparedFor } from '../../support/hall/voice-acts.ts';

const OTHER = { ...BOARD, id: 'board-2', stationId: 'd-2' };
const PLAN = {
  ...SMALL_PLAN,
  stations: [...SMALL_PLAN.stations, { ...SMALL_PLAN.stations[2]!, id: 'd-2' }],
  boards: [BOARD, OTHER],
};
const LONG = 15_000;
const ON: VoiceSettings = { ...USUAL_VOICE, zones: [{ zoneId: 'z-1', boardIds: ['board-1'] }] };

/** A hall with a voice, in which so many numbers are called at once, each to a counter of its own. */
function speaking(calls = 3, settings: VoiceSettings = ON): PracticeHall {
  const hall = makeHall();
  hall.must(decideConfigure, { plan: PLAN });
  hall.must(decideSetVoice, { settings });
  for (const n of [1, 2, 3]) openCounter(hall, `c-${n}`, `staff-${n}`);
  for (let n = 1; n <= calls; n += 1) {
    take(hall, { queueId: 'q-b' });
    hall.pass(10);
    call(hall, `c-${n}`, `staff-${n}`);
  }
  return hall;
}
const voice = (hall: PracticeHall) => hall.hall.voices.get('z-1')!;
const waiting = (hall: PracticeHall): string[] => voice(hall).waiting.map(one => `${one.label}x${one.calls}`);
const idOf = (hall: PracticeHall, label: string): string =>
  [...hall.hall.tickets.values()].find(one => one.label === label)!.id;
function begin(hall: PracticeHall, label: string, calls = 1, station = 'd-1') {
  const input = { zoneId: 'z-1', ticketId: idOf(hall, label), calls };
  return hall.run(decideBegin, input, { sender: device(station), prepared: preparedFor(hall, LONG) });
}
function end(
  hall: PracticeHall,
  label: string,
  outcome: 'heard' | 'failed' = 'heard',
  calls = 1,
  station = 'd-1',
) {
  const input = { zoneId: 'z-1', ticketId: idOf(hall, label), calls, outcome };
  return hall.run(decideEnd, input, { sender: device(station) });
}
const recall = (hall: PracticeHall, n: number, label: string) => {
  const input = { counterId: `c-${n}`, seat: seatOf(`staff-${n}`), ticketId: idOf(hall, label) };
  hall.pass(20_000);
  return hall.must(decideInHand('recall'), input, { sender: staff(`staff-${n}`) });
};
const start = (hall: PracticeHall, n: number, label: string) => {
  const input = { counterId: `c-${n}`, seat: seatOf(`staff-${n}`), ticketId: idOf(hall, label) };
  return hall.must(decideInHand('start'), input, { sender: staff(`staff-${n}`) });
};
const no = (code: string) => ({ ok: false, refusal: { code } });

describe('boards that speak', () => {
  it('[B11] begin one call at a time, in order, and are told what to play and how loud', () => {
    const hall = speaking();
    expect(begin(hall, 'B002')).toMatchObject(no('voice.not_next'));
    const begun = begin(hall, 'B001');
    expect(begun).toMatchObject({
      ok: true,
      data: { label: 'B001', counter: 1, lengthMs: LONG, percent: 80 },
    });
    expect(begin(hall, 'B002')).toMatchObject(no('voice.busy'));
    hall.pass(LONG);
    expect(begin(hall, 'B002')).toMatchObject(no('voice.busy'));
    expect(end(hall, 'B001').ok).toBe(true);
    expect(begin(hall, 'B002').ok).toBe(true);
    expect(voice(hall)).toMatchObject({ heard: 1, speaking: { label: 'B002', counter: 2 } });
  });

  it('[B12] free the zone after their length and four seconds, and what they lost is begun once more', () => {
    const hall = speaking();
    begin(hall, 'B001');
    hall.pass(LONG + MARGIN_MS - 1);
    expect(begin(hall, 'B001')).toMatchObject(no('voice.busy'));
    hall.pass(1);
    expect(begin(hall, 'B001').ok).toBe(true);
    expect(hall.journal.slice(-2).map(({ fact }) => fact)).toMatchObject([
      { kind: 'voice.ended', outcome: 'lost' },
      { kind: 'voice.began' },
    ]);
    hall.pass(LONG + MARGIN_MS);
    expect(begin(hall, 'B002').ok).toBe(true);
    expect(voice(hall)).toMatchObject({ failed: 0, lost: 1, heard: 0 });
  });

  it('[B12] hear no foreign end, nor one of an announcement before', () => {
    const hall = speaking();
    begin(hall, 'B001');
    expect(end(hall, 'B001', 'heard', 1, 'd-2')).toMatchObject(no('voice.not_speaking'));
    expect(end(hall, 'B002')).toMatchObject(no('voice.not_speaking'));
    end(hall, 'B001');
    expect(end(hall, 'B001')).toMatchObject(no('voice.not_speaking'));
  });

  it('[B13] speak a number once that was recalled before its turn, and again when recalled after it began', () => {
    const hall = speaking();
    recall(hall, 1, 'B001');
    recall(hall, 1, 'B001');
    expect(waiting(hall)).toEqual(['B001x3', 'B002x1', 'B003x1']);
    expect(begin(hall, 'B001', 1)).toMatchObject(no('voice.not_next'));
    expect(begin(hall, 'B001', 3).ok).toBe(true);
    recall(hall, 1, 'B001');
    expect(waiting(hall)).toEqual(['B002x1', 'B003x1', 'B001x4']);
    expect(end(hall, 'B001', 'heard', 3).ok).toBe(true);
    expect(waiting(hall)).toEqual(['B002x1', 'B003x1', 'B001x4']);
  });

  it('[B14] leave out who came already, and what is older than the hall wishes', () => {
    const hall = speaking(3, { ...ON, dropSeconds: 30 });
    start(hall, 2, 'B002');
    expect(waiting(hall)).toEqual(['B001x1', 'B003x1']);
    hall.pass(30_000);
    recall(hall, 3, 'B003');
    expect(begin(hall, 'B003', 2)).toMatchObject(no('voice.not_next'));
    expect(voice(hall)).toMatchObject({ dropped: 2, waiting: [] });
    recall(hall, 3, 'B003');
    expect(begin(hall, 'B003', 3).ok).toBe(true);
  });

  it('[B12] go on with a number whose citizen comes while it is spoken', () => {
    const hall = speaking();
    begin(hall, 'B001');
    start(hall, 1, 'B001');
    expect(voice(hall).speaking?.label).toBe('B001');
    expect(end(hall, 'B001').ok).toBe(true);
    expect(voice(hall).heard).toBe(1);
  });

  it('[B15] count what they heard, what failed twice and what was dropped', () => {
    const hall = speaking();
    begin(hall, 'B001');
    end(hall, 'B001', 'failed');
    expect(waiting(hall)[0]).toBe('B001x1');
    begin(hall, 'B001');
    end(hall, 'B001', 'failed');
    begin(hall, 'B002');
    end(hall, 'B002');
    expect(voice(hall)).toMatchObject({ heard: 1, failed: 1, dropped: 0 });
  });

  it('[B16] are those that the hall names for the zone, and no others', () => {
    const hall = speaking();
    expect(begin(hall, 'B001', 1, 'd-2')).toMatchObject(no('voice.not_yours'));
    hall.must(decideSetVoice, {
      settings: { ...ON, zones: [{ zoneId: 'z-1', boardIds: ['board-1', 'board-2'] }] },
    });
    expect(begin(hall, 'B001', 1, 'd-2').ok).toBe(true);
    expect(begin(hall, 'B002', 1, 'd-1')).toMatchObject(no('voice.busy'));
    hall.must(decideSetVoice, { settings: { ...ON, zones: [] } });
    expect(hall.hall.voices.size).toBe(0);
    expect(begin(hall, 'B002')).toMatchObject(no('voice.off'));
  });

  it('[B16] tell once a change whether they can be heard', () => {
    const hall = speaking(0);
    const report = (sound: 'on' | 'blocked' | 'failing') =>
      hall.run(decideReportSound, { sound }, { sender: device('d-1') });
    const before = hall.seq;
    report('on');
    expect(hall.seq).toBe(before);
    for (const sound of ['blocked', 'blocked', 'on', 'on'] as const) report(sound);
    expect(hall.journal.slice(before).map(({ fact }) => fact)).toEqual([
      { kind: 'voice.reported', stationId: 'd-1', sound: 'blocked' },
      { kind: 'voice.reported', stationId: 'd-1', sound: 'on' },
    ]);
  });

  it('[B2] say nothing while a notice stands', () => {
    const hall = speaking();
    hall.must(decideRaise, { level: 'evacuate' });
    expect(begin(hall, 'B001')).toMatchObject(no('hall.suspended'));
    hall.must(decideLift, {});
    expect(begin(hall, 'B001').ok).toBe(true);
  });

  it('measured by other settings than the present ones begin nothing', () => {
    const hall = speaking();
    const input = { zoneId: 'z-1', ticketId: idOf(hall, 'B001'), calls: 1 };
    const prepared = preparedFor(hall, LONG);
    hall.must(decideSetVoice, { settings: { ...ON, times: { zh: 3, en: 3 } } });
    expect(hall.run(decideBegin, input, { sender: device('d-1'), prepared })).toMatchObject(
      no('voice.not_next'),
    );
  });

  it('[B17] are as loud as the hour says by the wall of the hall', () => {
    // 23 November, 09:00 on the hall's wall.
    const settings = { ...ON, volume: { usual: 90, at: [{ span: [540, 600] as const, percent: 35 }] } };
    expect(begin(speaking(1, settings), 'B001')).toMatchObject({ data: { percent: 35 } });
  });

  it('have nothing to say of what was called before a zone had a voice', () => {
    const hall = speaking(2, { ...ON, zones: [] });
    hall.must(decideSetVoice, { settings: ON });
    expect(hall.hall.voices.size).toBe(0);
    recall(hall, 2, 'B002');
    expect(waiting(hall)).toEqual(['B002x2']);
  });
});

describe('the settings of the voice', () => {
  const set = (settings: Partial<VoiceSettings>, base?: number) => {
    const hall = speaking(0);
    return hall.run(decideSetVoice, { settings: { ...ON, ...settings }, base });
  };
  it.each([
    ['no language', { times: { zh: 0, en: 0 } }, 'voice.no_language'],
    ['a zone twice', { zones: [...ON.zones, ...ON.zones] }, 'voice.zone_twice'],
    ['an unknown zone', { zones: [{ zoneId: 'z-9', boardIds: ['board-1'] }] }, 'zone.unknown'],
    ['an unknown board', { zones: [{ zoneId: 'z-1', boardIds: ['board-9'] }] }, 'board.unknown'],
  ])('are refused with %s', (_of, change, code) => {
    expect(set(change)).toMatchObject(no(code));
  });

  it('are refused with a board that shows another zone, or hangs over one counter', () => {
    for (const change of [{ zoneIds: ['z-2'] }, { shows: 'sign' as const, counterId: 'c-1' }]) {
      const hall = makeHall();
      const zones = [...SMALL_PLAN.zones, { ...SMALL_PLAN.zones[0]!, id: 'z-2' }];
      hall.must(decideConfigure, { plan: { ...PLAN, zones, boards: [{ ...BOARD, ...change }] } });
      expect(hall.run(decideSetVoice, { settings: ON })).toMatchObject(no('voice.other_zone'));
    }
  });

  it('[H4] are refused from a base that is not the present one', () => {
    expect(set({}, 1)).toMatchObject(no('settings.changed'));
  });
});
