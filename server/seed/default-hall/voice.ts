import { USUAL_VOICE, type VoiceSettings } from '../../domain/voice/settings.ts';

/** The ground floor calls by voice, an example (示例): softer over midday; each board stands in for another. */
export const VOICE: VoiceSettings = {
  ...USUAL_VOICE,
  volume: { usual: 80, at: [{ span: [720, 840], percent: 50 }] },
  zones: [
    { zoneId: 'z-1-hall', boardIds: ['board-d-1', 'board-d-2'] },
    { zoneId: 'z-1-north', boardIds: ['board-d-1', 'board-d-2'] },
    { zoneId: 'z-1-south', boardIds: ['board-d-3', 'board-d-1'] },
  ],
};
