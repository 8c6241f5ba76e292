import type { Hall } from '../../../domain/state/hall.ts';
import { announcerOf, type VoiceDay, voiceFiguresOf } from '../../../domain/voice/figures.ts';
import type { VoiceRow } from '../../../domain/voice/settings.ts';
import { type Announcement, silentZone, type ZoneVoice } from '../../../domain/voice/zone-voice.ts';
import type { Section } from '../view.ts';
import { same, tableSection } from './table.ts';

/** Which boards speak where, and how long a call is news. */
export const voiceSection = tableSection<VoiceRow>('voiceSettings', ({ settings }) => ({
  dropSeconds: settings.dropSeconds,
  zones: settings.zones,
}));

const shown = ({ ticketId, label, counter, calls, since }: Announcement) => ({
  ...{ ticketId, label, counter, calls, since },
});

/** What each zone has to say, in order, and what is spoken now. */
export const voicesSection = tableSection<ZoneVoice>(
  'voices',
  ({ waiting, speaking, lastStationId, freeAt }) => ({
    waiting: waiting.map(shown),
    speaking: speaking && {
      ...shown(speaking),
      ...{ stationId: speaking.stationId, from: speaking.from, until: speaking.until },
    },
    lastStationId,
    freeAt,
  }),
);

const voiced = (hall: Hall): string[] =>
  hall.voiceSettings.get('hall')?.settings.zones.map(({ zoneId }) => zoneId) ?? [];

/** Each zone that has a voice, in figures of today, and whether somebody is there to speak (rule B24). */
export const voiceFiguresSection: Section<unknown> = {
  ids: voiced,
  one: (hall, zoneId) => {
    const zone = hall.zones.get(zoneId);
    const announcer = announcerOf(hall, zoneId);
    const voice = hall.voices.get(zoneId) ?? silentZone(zoneId);
    const isVoiced = announcer !== 'off' || hall.voices.has(zoneId);
    if (!zone || !isVoiced) return null;
    const { waiting, speaking } = voice;
    return {
      ...{ name: zone.name, announcer, ...voiceFiguresOf(voice) },
      ...{ waitingSince: waiting[0]?.since ?? null, until: speaking?.until ?? null },
    };
  },
  on: {
    ...{ voices: same, zones: same, voiceSettings: hall => [...voiced(hall), ...hall.zones.ids()] },
    ...{ devices: voiced, speakers: voiced, boards: voiced, days: voiced },
  },
};

/** The same of each day that is over, by date and zone. */
export const voiceDaysSection: Section<unknown> = tableSection<VoiceDay>('voiceDays', day => ({
  ...{ date: day.date, zoneId: day.zoneId, ...voiceFiguresOf(day) },
}));

const speaks = (hall: Hall, boardId: string): boolean =>
  hall.voiceSettings.get('hall')?.settings.zones.some(({ boardIds }) => boardIds.includes(boardId)) ?? false;

/** Boards that are to speak and cannot be heard, by their station. */
export const silentSection: Section<unknown> = {
  ids: hall => hall.speakers.ids(),
  one: (hall, stationId) => {
    const told = hall.speakers.get(stationId);
    if (!told || told.sound === 'on') return null;
    const board = [...hall.boards.values()].find(one => one.stationId === stationId);
    return board && speaks(hall, board.id) ? { name: board.name, sound: told.sound, at: told.at } : null;
  },
  on: {
    speakers: same,
    boards: hall => hall.speakers.ids(),
    voiceSettings: hall => hall.speakers.ids(),
  },
};
