import type { messagesZh } from './messages-zh.ts';

export const messagesEn: typeof messagesZh = {
  messages: {
    intro:
      'Who leaves a mobile number gets one text when the turn is near and one when called: no name, no matter, each sent once',
    isOn: 'Send texts',
    isOnHint: 'Off: new numbers are not signed up, and what was not sent stays unsent',
    nearPlaces: 'The turn is near with so many ahead',
    nearHint: '1 to 20',
    sample: 'What a text looks like',
    near: 'When near',
    called: 'When called',
    nearText: '【{hall}】A012 号前面还有 {n} 位，请回到{place}等候。A012: {n} before you, please come back.',
    calledText: '【{hall}】请 A012 号到 5 号窗口办理。A012, please go to counter 5.',
    place: '一区 1-6 窗口',
    gateway: 'Whoever installs the server sets the gateway (MESSAGES_URL); without one nothing goes out.',
    fault: 'A whole number from 1 to 20',
  },
};
