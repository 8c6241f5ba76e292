import { z } from 'zod';
import { count, id, text, time } from '../fields.ts';
import { SOUNDS } from '../../domain/voice/speaker.ts';
import { voiceSettings } from '../voice/commands.ts';

/** What boards need of the settings: who speaks where, and how long a call is news. */
export const voiceOfHall = voiceSettings.pick({ dropSeconds: true, zones: true });

const announcement = z.object({
  ticketId: id,
  label: z.string(),
  counter: count,
  calls: count,
  since: time,
});

/** What a zone has to say, in order, and what is spoken there now. */
export const zoneVoice = z.object({
  waiting: z.array(announcement),
  speaking: announcement.extend({ stationId: id, from: time, until: time }).nullable(),
  lastStationId: id.nullable(),
  freeAt: time,
});

/** The voice of a zone today. */
export const voiceFigures = z.object({
  name: text,
  heard: count,
  failed: count,
  dropped: count,
  /** Since when the oldest call waits to be spoken; null: none waits. */
  waitingSince: time.nullable(),
  until: time.nullable(),
});

/** How a board that speaks can be heard. */
export const speaker = z.object({ sound: z.enum(SOUNDS), at: time });

/** A board that cannot be heard, by its name. */
export const silentBoard = z.object({ name: text, sound: z.enum(SOUNDS), at: time });
