import type { Hall } from '../../../domain/state/hall.ts';
import type { VoiceRow } from '../../../domain/voice/settings.ts';
import type { Announcement, ZoneVoice } from '../../../domain/voice/zone-voice.ts';
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

/** Each zone's voice in figures. */
export const voiceFiguresSection: Section<unknown> = {
  ids: hall => hall.voices.ids(),
  one: (hall, zoneId) => {
    const voice = hall.voices.get(zoneId);
    const zone = hall.zones.get(zoneId);
    if (!voice || !zone) return null;
    const { heard, failed, dropped, waiting, speaking } = voice;
    const waitingSince = waiting[0]?.since ?? null;
    return { name: zone.name, heard, failed, dropped, waitingSince, until: speaking?.until ?? null };
  },
  on: { voices: same, zones: same },
};

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
