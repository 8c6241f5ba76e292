import { z } from 'zod';
import type { VoiceSettings } from '../../domain/voice/settings.ts';
import { SOUNDS } from '../../domain/voice/speaker.ts';
import { commands } from '../command.ts';
import { count, id, none, time } from '../fields.ts';

const times = z.int().min(0).max(3);
const percent = z.int().min(0).max(100);
const minute = z.int().min(0).max(1_440);

/** How a hall calls by voice. */
export const voiceSettings = z.strictObject({
  times: z.strictObject({ zh: times, en: times }),
  yao: z.boolean(),
  dropSeconds: z.int().min(30).max(900),
  volume: z.strictObject({
    usual: percent,
    at: z.array(z.strictObject({ span: z.tuple([minute, minute]), percent })).max(12),
  }),
  zones: z.array(z.strictObject({ zoneId: id, boardIds: z.array(id).min(1).max(10) })).max(200),
}) satisfies z.ZodType<VoiceSettings>;

const announcement = z.strictObject({ zoneId: id, ticketId: id, calls: z.int().min(1).max(1_000) });

export const voiceCommands = commands({
  'voice:set': {
    says: 'Sets languages, repetition, age, volume by hour, and which boards speak for which zone.',
    input: z.strictObject({ settings: voiceSettings, base: count.optional() }),
    data: none,
  },
  'voice:begin': {
    says: 'A board begins the next announcement of its zone, and is told what to play; the zone is its own until then.',
    input: announcement,
    data: z.object({
      label: z.string(),
      counter: count,
      /** Where its WAV is. */
      url: z.string(),
      lengthMs: count,
      percent,
      until: time,
    }),
  },
  'voice:end': {
    says: 'The board says that it played the announcement to its end, or could not.',
    input: announcement.extend({ outcome: z.enum(['heard', 'failed']) }),
    data: none,
  },
  'voice:report': {
    says: 'A board tells whether it can be heard, once a change.',
    input: z.strictObject({ sound: z.enum(SOUNDS) }),
    data: none,
  },
});
