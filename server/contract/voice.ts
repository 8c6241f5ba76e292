export { speakersOf, USUAL_VOICE, volumeAt } from '../domain/voice/settings.ts';
export type { VoiceRow, VoiceSettings, VolumeSpan, ZoneSpeakers } from '../domain/voice/settings.ts';
export { isTooOld, nextToSpeak } from '../domain/voice/zone-voice.ts';
export type { Speaker } from '../domain/voice/zone-voice.ts';
export { wavAddress } from '../domain/voice/address.ts';
export { type Sound, SOUNDS } from '../domain/voice/speaker.ts';
