import { openDay } from '../day/facts.ts';
import type { Hall } from '../state/hall.ts';
import { speakersOf } from './settings.ts';
import type { ZoneVoice } from './zone-voice.ts';

/** What became of the announcements of one zone on one day (rule B24). */
export interface VoiceFigures {
  readonly heard: number;
  /** Its board could not play it, twice. */
  readonly failed: number;
  /** Its board said nothing of it any more, twice. */
  readonly lost: number;
  /** Too old when its turn came. */
  readonly dropped: number;
}

/** The same, kept when the day was over. */
export interface VoiceDay extends VoiceFigures {
  readonly date: string;
  readonly zoneId: string;
}

/** So many days are kept, today not counted. */
export const VOICE_DAYS = 31;

export const voiceDayKey = ({ date, zoneId }: Pick<VoiceDay, 'date' | 'zoneId'>): string =>
  `${date}/${zoneId}`;

/** A zone's figures, of the voice of today or of a day that was kept. */
export const voiceFiguresOf = ({ heard, failed, lost, dropped }: VoiceFigures | ZoneVoice): VoiceFigures => ({
  ...{ heard, failed, lost, dropped },
});

/**
 * Whether somebody is there to speak for a zone (rule B24): `off` where it has no voice or the hall is closed; `none` where
 * no board of it hangs at a display that was let in, or none of those can be heard; else `live`.
 */
export function announcerOf(hall: Hall, zoneId: string): 'off' | 'none' | 'live' {
  const settings = hall.voiceSettings.get('hall')?.settings;
  const boardIds = settings && speakersOf(settings, zoneId);
  if (!boardIds || boardIds.length === 0 || !openDay(hall)) return 'off';
  const canSpeak = boardIds.some(id => {
    const stationId = hall.boards.get(id)?.stationId ?? null;
    if (stationId === null || !hall.devices.has(stationId)) return false;
    return (hall.speakers.get(stationId)?.sound ?? 'on') === 'on';
  });
  return canSpeak ? 'live' : 'none';
}
