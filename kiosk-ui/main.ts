import { openConnection } from '../client/connection.ts';
import { deviceToken } from '../client/device.ts';
import { startScreen } from '../client/start-screen.ts';
import KioskApp from './KioskApp.vue';
import PhoneApp from './phone/PhoneApp.vue';
import { phoneLanguage } from './phone/language.ts';
import { isIdle } from './presence.ts';
import { texts } from './texts/index.ts';

const token = /^\/t\/([^/]+)/.exec(location.pathname)?.[1];

if (token === undefined) {
  const connection = openConnection('', { device: deviceToken() ?? undefined });
  startScreen({ root: KioskApp, connection, texts, language: 'zh', isIdle });
} else {
  const connection = openConnection('', { ticket: token });
  const language = phoneLanguage();
  startScreen({ root: PhoneApp, connection, texts, language, isIdle: () => true, ownHan: true });
}
