import type { voiceZh } from './voice-zh.ts';

/** The same in English. */
export const voiceEn: typeof voiceZh = {
  voice: {
    blocked: 'Sound is off. Tap here',
    failing: 'No sound comes out. Tap to try again',
  },
};
