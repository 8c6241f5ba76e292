import type { voiceZh } from './voice-zh.ts';

/** The same in English. */
export const voiceEn: typeof voiceZh = {
  voice: {
    intro: 'One number at a time in each zone, in the order of calls, never cut off; the boards show it too',
    times: { zh: 'Mandarin', en: 'English' },
    often: { never: 'Not at all', once: 'Once', twice: 'Twice', thrice: 'Three times' },
    yao: 'Say yao for the figure one in a number',
    dropSeconds: 'Seconds after which a call is not announced any more',
    dropHint: '30 to 900; the boards show it as always',
    usual: 'Usual volume (%)',
    at: 'Volume by the hour',
    atHint: 'The first that holds counts; it may pass midnight',
    percent: 'Volume, per cent',
    addSpan: 'Add a time',
    takeOut: 'Remove',
    zones: 'Which board speaks for which zone',
    zonesHint:
      'The first board speaks; the next stands in when it is silent for five seconds. A zone without a board has no voice. Boards must be let in first',
    noVoice: 'No voice',
    silent: {
      on: '{board}: sound is on',
      blocked:
        '{board}: its browser allows no sound. Tap the screen there, or start the browser as the guide says',
      failing: '{board}: no sound comes out. Please check loudspeaker and network',
    },
    sample: 'What is said',
    chime: 'Chime, about 2 seconds',
    sentenceZh: '请 A 零一二 号，到十二号窗口办理。',
    sentenceYao: '请 A 零幺二 号，到十二号窗口办理。',
    sentenceEn: 'Ticket A zero one two, please go to counter twelve.',
    try: 'Listen on this computer',
    stop: 'Stop',
    tryHint: 'Plays what is being typed, at the usual volume; it need not be saved',
    tryFailed: 'This computer gave no sound. Please check volume and loudspeaker',
    fault: {
      language: 'Mandarin and English cannot both be left out',
      seconds: 'Seconds must be a whole number from 30 to 900',
      percent: 'Volume must be a whole number from 0 to 100',
    },
  },
};
