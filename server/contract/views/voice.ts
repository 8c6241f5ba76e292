import { z } from 'zod';
import { count, date, id, text, time } from '../fields.ts';
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

const figures = z.object({ heard: count, failed: count, lost: count, dropped: count });

/** The same of a day that is over. */
export const voiceDay = figures.extend({ date, zoneId: id });

/** The voice of a zone today. */
export const voiceFigures = figures.extend({
  name: text,
  /** Whether somebody is there to speak: `none` is to be looked into. */
  announcer: z.enum(['off', 'none', 'live']),
  /** Since when the oldest call waits to be spoken; null: none waits. */
  waitingSince: time.nullable(),
  until: time.nullable(),
});

/** How a board that speaks can be heard. */
export const speaker = z.object({ sound: z.enum(SOUNDS), at: time });

/** A board that cannot be heard, by its name. */
export const silentBoard = z.object({ name: text, sound: z.enum(SOUNDS), at: time });
