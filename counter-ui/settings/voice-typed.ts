import type { Board } from '../../server/contract/boards.ts';
import { speakersOf, type VoiceSettings } from '../../server/contract/voice.ts';

/** The settings of the voice while they are being typed: a field may be empty, every zone has its row. */
export interface TypedVoice {
  times: { zh: number; en: number };
  yao: boolean;
  dropSeconds: number | '';
  usual: number | '';
  at: { span: [number, number]; percent: number | '' }[];
  zones: { zoneId: string; boardIds: string[] }[];
}

/** What is typed at first: as the hall has it, with a row for each of its zones. Pure. */
export function typedVoice(settings: VoiceSettings, zoneIds: readonly string[]): TypedVoice {
  const { times, yao, dropSeconds, volume } = settings;
  return {
    ...{ times: { ...times }, yao, dropSeconds, usual: volume.usual },
    at: volume.at.map(({ span, percent }) => ({ span: [span[0], span[1]], percent })),
    zones: zoneIds.map(zoneId => ({ zoneId, boardIds: [...(speakersOf(settings, zoneId) ?? [])] })),
  };
}

export type VoiceFault = 'language' | 'seconds' | 'percent';

const isWithin = (value: number | '', least: number, most: number): boolean =>
  value !== '' && Number.isInteger(value) && value >= least && value <= most;

/** What the hall would refuse; null when it is in order. Pure. */
export function voiceFault({ times, dropSeconds, usual, at }: TypedVoice): VoiceFault | null {
  if (times.zh + times.en === 0) return 'language';
  if (!isWithin(dropSeconds, 30, 900)) return 'seconds';
  return [usual, ...at.map(({ percent }) => percent)].every(one => isWithin(one, 0, 100)) ? null : 'percent';
}

/** The settings as they are sent; a zone without boards has no voice. Only what has no fault. Pure. */
export function voiceFrom({ times, yao, dropSeconds, usual, at, zones }: TypedVoice): VoiceSettings {
  return {
    ...{ times: { ...times }, yao, dropSeconds: Number(dropSeconds) },
    volume: { usual: Number(usual), at: at.map(({ span, percent }) => ({ span, percent: Number(percent) })) },
    zones: zones.filter(({ boardIds }) => boardIds.length > 0),
  };
}

/** Whether a board can speak for a zone: it hangs in view of it and over no counter. Pure. */
export function maySpeak({ shows, zoneIds }: Pick<Board, 'shows' | 'zoneIds'>, zoneId: string): boolean {
  return (shows === 'hall' || shows === 'waiting') && (zoneIds.length === 0 || zoneIds.includes(zoneId));
}
