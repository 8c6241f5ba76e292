import { decideSetVoice } from '../../../server/domain/voice/set.ts';
import { USUAL_VOICE, type VoiceSettings } from '../../../server/domain/voice/settings.ts';
import { decideBegin, decideEnd, type VoicePrepared } from '../../../server/domain/voice/speak.ts';
import { decideReportSound, SOUNDS } from '../../../server/domain/voice/speaker.ts';
import type { ActTable } from './acts.ts';
import { at, idIn } from './pick.ts';
import { device, type PracticeHall } from './practice-hall.ts';

/** The first zone speaks by the first board of the plan. */
export function voiceOver(hall: PracticeHall, change: Partial<VoiceSettings> = {}): VoiceSettings {
  const boardIds = [...hall.hall.boards.ids()].filter(id => hall.hall.boards.get(id)!.shows === 'hall');
  return { ...USUAL_VOICE, zones: boardIds.length > 0 ? [{ zoneId: 'z-1', boardIds }] : [], ...change };
}

/** What the clips say of an announcement of so many ms. */
export function preparedFor(hall: PracticeHall, lengthMs = 15_000): VoicePrepared {
  const revision = hall.hall.voiceSettings.get('hall')?.revision ?? 0;
  return { lengthMs, url: '/api/voice/A001.1.wav', revision, utcOffsetMinutes: 480 };
}

/** What directors set of the voice, and what boards do with it. */
export const VOICE_ACTS = {
  setVoice: (hall, { a, b, c, proper }) => {
    const change = { dropSeconds: 30 + (b % 90), yao: c % 2 === 0, times: { zh: a % 4, en: b % 3 } };
    const settings = voiceOver(hall, proper ? { ...change, times: { zh: 2, en: 1 } } : change);
    return hall.run(decideSetVoice, { settings });
  },
  beginVoice: (hall, { a, b, proper }) => {
    const voice = at(hall.hall.voices.values(), a);
    const one = proper ? voice?.waiting[0] : at(voice?.waiting ?? [], b);
    const { ticketId, calls } = one ?? { ticketId: idIn(hall.hall.tickets, b), calls: 1 };
    const input = { zoneId: voice?.zoneId ?? 'z-1', ticketId, calls };
    const prepared = preparedFor(hall, 5_000 + (a % 20_000));
    return hall.run(decideBegin, input, { sender: device('d-1'), prepared });
  },
  endVoice: (hall, { a, b }) => {
    const voice = at(hall.hall.voices.values(), a);
    const { ticketId, calls } = voice?.speaking ?? { ticketId: idIn(hall.hall.tickets, b), calls: 1 };
    const outcome = b % 4 === 0 ? ('failed' as const) : ('heard' as const);
    const input = { zoneId: voice?.zoneId ?? 'z-1', ticketId, calls, outcome };
    return hall.run(decideEnd, input, { sender: device('d-1') });
  },
  reportSound: (hall, { a }) =>
    hall.run(decideReportSound, { sound: SOUNDS[a % SOUNDS.length]! }, { sender: device('d-1') }),
} as const satisfies ActTable;
