import type { ClockSpan } from '../hall/board.ts';

/** A part of the day in which the voice is softer or louder; the first that holds the minute counts. */
export interface VolumeSpan {
  readonly span: ClockSpan;
  /** 0–100. */
  readonly percent: number;
}

/** The boards that speak for a zone: the first of them, and who stands in for it when it is silent (rule B16). */
export interface ZoneSpeakers {
  readonly zoneId: string;
  readonly boardIds: readonly string[];
}

/** How a hall calls by voice. */
export interface VoiceSettings {
  /** How often the sentence is said in each language, 0–3; Mandarin comes first. */
  readonly times: { readonly zh: number; readonly en: number };
  /** 一 of a ticket's number is said as 幺. */
  readonly yao: boolean;
  /** A call that is older is not announced any more (rule B14). */
  readonly dropSeconds: number;
  readonly volume: { readonly usual: number; readonly at: readonly VolumeSpan[] };
  /** A zone that is not named here has no voice. */
  readonly zones: readonly ZoneSpeakers[];
}

/** As set by a fact, whose number is the revision. */
export interface VoiceRow {
  readonly settings: VoiceSettings;
  readonly revision: number;
}

/** Until a director says otherwise: twice in Mandarin and once in English, and nowhere (DOMAIN (c)). */
export const USUAL_VOICE: VoiceSettings = {
  times: { zh: 2, en: 1 },
  yao: false,
  dropSeconds: 120,
  volume: { usual: 80, at: [] },
  zones: [],
};

/** How loud the voice is at a minute of the hall's day, 0–100 (rule B17). Pure. */
export function volumeAt({ volume }: Pick<VoiceSettings, 'volume'>, minute: number): number {
  const holds = ([from, to]: ClockSpan): boolean =>
    from < to ? from <= minute && minute < to : minute >= from || minute < to;
  return volume.at.find(({ span }) => holds(span))?.percent ?? volume.usual;
}

/** Who speaks for a zone, the first of them first; null where it has no voice. */
export function speakersOf(
  { zones }: Pick<VoiceSettings, 'zones'>,
  zoneId: string,
): readonly string[] | null {
  return zones.find(zone => zone.zoneId === zoneId)?.boardIds ?? null;
}
