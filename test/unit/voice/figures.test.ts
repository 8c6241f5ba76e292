import { describe, expect, it } from 'vitest';
import { decideCloseDay, decideOpenDay } from '../../../server/domain/day/open-close.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideSetVoice } from '../../../server/domain/voice/set.ts';
import { USUAL_VOICE, type VoiceSettings } from '../../../server/domain/voice/settings.ts';
import { decideReportSound, type Sound } from '../../../server/domain/voice/speaker.ts';
import { announcerOf, VOICE_DAYS, voiceFiguresOf } from '../../../server/domain/voice/figures.ts';
import { decideBegin, decideEnd } from '../../../server/domain/voice/speak.ts';
import { BOARD, SMALL_PLAN } from '../../support/hall/plan.ts';
import { device, type PracticeHall } from '../../support/hall/practice-hall.ts';
import { call, makeHall, openCounter, take } from '../../support/hall/ready-hall.ts';
import { preparedFor } from '../../support/hall/voice-acts.ts';

const PLAN = {
  ...SMALL_PLAN,
  stations: [...SMALL_PLAN.stations, { ...SMALL_PLAN.stations[2]!, id: 'd-2' }],
  boards: [
    BOARD,
    { ...BOARD, id: 'board-2', stationId: 'd-2' },
    { ...BOARD, id: 'board-3', stationId: null },
  ],
};
const zone = (...boardIds: string[]): VoiceSettings => ({
  ...USUAL_VOICE,
  zones: [{ zoneId: 'z-1', boardIds }],
});

function hallWith(settings: VoiceSettings | null): PracticeHall {
  const hall = makeHall();
  hall.must(decideConfigure, { plan: PLAN });
  if (settings) hall.must(decideSetVoice, { settings });
  return hall;
}
const report = (hall: PracticeHall, station: string, sound: Sound) =>
  hall.must(decideReportSound, { sound }, { sender: device(station) });

describe('the voice in figures', () => {
  it.each<[string, VoiceSettings | null, readonly [string, Sound][], ReturnType<typeof announcerOf>]>([
    ['no voice was set', null, [], 'off'],
    ['the zone is not named', { ...USUAL_VOICE, zones: [] }, [], 'off'],
    ['its board was let in', zone('board-1'), [], 'live'],
    ['its board cannot be heard', zone('board-1'), [['d-1', 'blocked']], 'none'],
    [
      'its board can be heard again',
      zone('board-1'),
      [
        ['d-1', 'failing'],
        ['d-1', 'on'],
      ],
      'live',
    ],
    ['its board was never let in', zone('board-2'), [], 'none'],
    ['its board hangs nowhere', zone('board-3'), [], 'none'],
    ['another stands in', zone('board-2', 'board-1'), [], 'live'],
    ['the one who could stand in is blocked', zone('board-2', 'board-1'), [['d-1', 'blocked']], 'none'],
  ])('[B24] %s', (_name, settings, told, expected) => {
    const hall = hallWith(settings);
    for (const [station, sound] of told) report(hall, station, sound);
    expect(announcerOf(hall.hall, 'z-1')).toBe(expected);
    hall.must(decideCloseDay, {});
    expect(announcerOf(hall.hall, 'z-1')).toBe('off');
  });

  it('[B24] are kept when the day ends, as they were, for thirty-one days', () => {
    const hall = hallWith(zone('board-1'));
    const first = [...hall.hall.days.values()][0]!.date;
    const dates: string[] = [first];
    for (let n = 0; n < VOICE_DAYS + 2; n += 1) {
      openCounter(hall, 'c-1', 'staff-1');
      take(hall, { queueId: 'q-b' });
      call(hall, 'c-1', 'staff-1');
      const { ticketId } = hall.hall.voices.get('z-1')!.waiting[0]!;
      const said = { zoneId: 'z-1', ticketId, calls: 1 };
      const sender = device('d-1');
      if (n % 2 === 0) {
        hall.must(decideBegin, said, { sender, prepared: preparedFor(hall, 1_000) });
        hall.must(decideEnd, { ...said, outcome: 'heard' }, { sender });
      }
      hall.must(decideCloseDay, {});
      const date = new Date(Date.parse(first) + (n + 1) * 86_400_000).toISOString().slice(0, 10);
      hall.must(decideOpenDay, { date }, { prepared: { dayId: `day-${n}`, sealedKey: '' } });
      expect(hall.hall.voices.size).toBe(0);
      dates.push(date);
    }
    const kept = [...hall.hall.voiceDays.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
    expect(kept.map(({ date }) => date)).toEqual(dates.slice(2, -1));
    expect(kept.map(({ heard }) => heard)).toEqual(dates.slice(2, -1).map((_, at) => (at % 2 === 0 ? 1 : 0)));
    expect(voiceFiguresOf(kept[0]!)).toEqual({ heard: 1, failed: 0, lost: 0, dropped: 0 });
  });
});
