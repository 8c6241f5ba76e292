import { wavAddress } from '../../domain/voice/address.ts';
import { announcementPieces } from '../../domain/voice/sentence.ts';
import { decideSetVoice } from '../../domain/voice/set.ts';
import { type BeginInput, decideBegin, decideEnd, type VoicePrepared } from '../../domain/voice/speak.ts';
import { decideReportSound } from '../../domain/voice/speaker.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import type { HandlerParts } from './parts.ts';

type VoiceParts = Pick<HandlerParts, 'voice' | 'utcOffsetMinutes'>;

/** What an announcement is, by the settings and tickets of now; the rule refuses it when either has changed. */
function measured(
  { voice, utcOffsetMinutes }: VoiceParts,
  { hall, input }: Pick<Preparing<BeginInput>, 'hall' | 'input'>,
): VoicePrepared {
  const row = hall.voiceSettings.get('hall');
  const waiting = hall.voices.get(input.zoneId)?.waiting ?? [];
  const one = waiting.find(({ ticketId }) => ticketId === input.ticketId);
  if (!row || !one) return { lengthMs: 0, revision: 0, url: '', utcOffsetMinutes };
  const { label, counter } = one;
  const lengthMs = voice.lengthMs(announcementPieces(label, counter, row.settings));
  const url = wavAddress(label, counter, row.settings, voice.mark);
  return { lengthMs, url, revision: row.revision, utcOffsetMinutes };
}

/** The commands of the hall's voice. */
export function addVoiceHandlers(table: HandlerTable, parts: VoiceParts): void {
  table
    .add('voice:set', { decide: decideSetVoice })
    .add('voice:begin', {
      prepare: async (asked: Preparing<BeginInput>) => measured(parts, asked),
      decide: decideBegin,
    })
    .add('voice:end', { decide: decideEnd })
    .add('voice:report', { decide: decideReportSound });
}
