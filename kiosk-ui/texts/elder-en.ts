import type { elderZh } from './elder-zh.ts';

/** The same in English. */
export const elderEn: typeof elderZh = {
  elder: {
    question: 'What is it about?',
    hint: 'Not sure? Tap "Call a guide" and somebody comes',
    other: 'Something else',
    read: 'Read aloud',
    standard: 'Usual type',
    help: 'Call a guide',
    matters: 'Which kind of matter?',
    choose: 'Choose one',
    readHome: 'What is it about? There are: {names}. If you are not sure, call a guide, at the bottom right.',
  },
};
